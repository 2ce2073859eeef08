extension About {
    static let ticketResponseCount = About(
        summary: "Which tickets have most messages: those with most replies, and those with most incoming messages.",
        terms: [
            .reply,
            .incomingMessage,
            Term("Sent", "Replies in the range, counted on the day each was sent."),
            Term("Received", "Incoming messages in the range."),
            Term(
                "Owner",
                """
                In the filters, of replies the person who sent them and of incoming messages the ticket's owner \
                then, with the team of that time.
                """),
        ],
        leftOut: "Internal notes and messages of bots and of the system. \(excluded)",
        use: """
            Tickets at the top of both lists go back and forth: read one and see what a better first reply would \
            have asked. The lists have ten tickets, unless you set another limit.
            """,
        example: """
            In the range, ticket 1001 has 4 replies and 2 incoming messages, ticket 1002 has 1 and 6. Sent: 1001 \
            with 4, then 1002 with 1. Received: 1002 with 6, then 1001 with 2. Totals: sent 5, received 8.
            """)
}
