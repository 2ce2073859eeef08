extension About {
    static let customerWaitTime = About(
        summary: "Which customers wait longest for your replies.",
        terms: [
            .incomingMessage,
            .reply,
            Term(
                "Owner response gap",
                """
                From the customer's first message that nobody has answered to the first reply; a ticket that a \
                customer creates begins with such a message. It counts on the day of the reply, for every message of \
                the conversation, not only the first.
                """),
            Term("Customer", "The ticket's contact now, whoever wrote."),
            Term(
                "Waiting now",
                """
                Tickets that are not closed and on which the customer waits for a reply at this moment, whatever the \
                range.
                """
            ),
            Term("Closed unanswered", "Waits in the range that ended because the ticket was closed."),
            .aroundTheClock,
            .slaHours,
            .replier,
            .statistics,
        ],
        leftOut: """
            Waits that have not ended and waits that a close ended; both are counted beside it. Tickets without a \
            contact are in the totals, but not in the list. \(excludedAndNoSLA)
            """,
        use: """
            The list shows the longest (10, unless you set another limit). Set a minimum number of gaps to leave out \
            customers with a single slow answer. "Waiting now" tells whom to answer first.
            """,
        example: """
            A customer writes on Monday at 09:00 and again at 09:20, and is answered at 11:00: a gap of 2 h. At \
            14:00 the customer writes once more and is answered at 15:00: 1 h. Mean 1 h 30 min over 2. Another \
            message at 16:00 is still unanswered: waiting now 1.
            """)
}
