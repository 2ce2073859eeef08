extension About {
    static let ownerResponseTime = About(
        summary: "How long your team takes to answer customers' messages, all of them and not only the first.",
        terms: [
            .incomingMessage,
            .reply,
            Term(
                "Owner response gap",
                """
                From the customer's first message that nobody has answered to the first reply; a ticket that a \
                customer creates begins with such a message. Further replies add none. It counts on the day of the \
                reply.
                """),
            Term(
                "Closed unanswered",
                "Waits in the range that ended because the ticket was closed, counted for its owner then."),
            .aroundTheClock,
            .slaHours,
            .replier,
            .statistics,
        ],
        leftOut: "Waits that have not ended, and waits that a close ended. \(excludedAndNoSLA)",
        use: """
            "Average time to first reply" is about new tickets, this one about the whole conversation. Watch "closed \
            unanswered": closing instead of answering makes the mean look better.
            """,
        example: """
            The customer writes at 09:00 and Ana replies at 09:30: 30 min. The customer writes at 10:00 and Ben \
            replies at 11:30: 90 min. The customer writes at 12:00, and the ticket is closed at 12:10. Mean 60 min \
            over 2; Ana 30 min, Ben 90 min; closed unanswered 1.
            """)
}
