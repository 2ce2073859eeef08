extension About {
    static let customerResponseTime = About(
        summary: "How long customers take to answer your replies, and which customers take longest.",
        terms: [
            .reply,
            .incomingMessage,
            Term(
                "Customer response gap",
                """
                From the first reply that the customer has not answered yet to the customer's next message. Further \
                replies in between do not start it anew. It counts on the day of the customer's message.
                """),
            Term(
                "Slowest customers",
                """
                The customers with the longest value of the chosen statistic, ten unless you set another limit, with \
                at least the number of gaps that you set. A customer is the ticket's contact now.
                """),
            .aroundTheClock,
            .slaHours,
            .ownerThen,
            .statistics,
        ],
        leftOut: """
            A reply that the customer has not answered, and one after which the ticket was closed: a close ends the \
            gap without a value. Tickets without a contact are not among the slowest customers. \(excludedAndNoSLA)
            """,
        use: """
            It tells how much of a long time to close is the customer's. Set a minimum number of gaps, so that one \
            slow answer does not lead the list.
            """,
        example: """
            Ana replies on Monday at 10:00 and again at 11:00; the customer answers at 15:00 and adds a line at \
            15:30. One gap of 5 h, from the first reply to the first answer. With another customer's gap of 1 h the \
            mean is 3 h over 2.
            """)
}
