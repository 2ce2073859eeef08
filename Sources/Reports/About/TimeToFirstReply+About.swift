extension About {
    static let timeToFirstReply = About(
        summary: "How long customers wait for the first reply to a new ticket.",
        terms: [
            .reply,
            Term(
                "First reply",
                """
                From the creation of the ticket to the first reply. It counts on the day of the reply, or with the \
                date "created" on the day of the creation.
                """),
            Term(
                "Outbound ticket",
                """
                A ticket that your team created. Its clock starts with the customer's first message. It counts only \
                if outbound tickets are included.
                """),
            .aroundTheClock,
            .slaHours,
            Term(
                "Unanswered",
                """
                Tickets that are not closed and have no first reply now, and how long the oldest of them has waited \
                (in elapsed time). Of this moment, whatever the range; filters on owner and team mean the owner now.
                """),
            .replier,
            .statistics,
        ],
        leftOut: "Tickets without a reply, and outbound tickets unless they are included. \(excludedAndNoSLA)",
        use: """
            In 24/7 it is what the customer felt, in SLA hours what the team could do about it. Look at "unanswered" \
            beside it: a ticket without a reply is in no mean, and the longest waits are among them.
            """,
        example: """
            A customer opens a ticket on Friday at 16:30. At 16:40 Ana, who owns it, writes an internal note, which \
            is no reply. Ben replies on Monday at 09:15. 24/7: 64 h 45 min. In SLA hours of Monday to Friday, 09:00 \
            to 17:00: 30 min on Friday and 15 min on Monday, 45 min. It counts on Monday, for Ben.
            """)
}
