extension About {
    static let ownerReplyCount = About(
        summary: "How many replies each person sent.",
        terms: [
            .reply,
            Term(
                "Owner",
                """
                Here the person who sent the reply, with the team of that time, whoever the ticket was assigned to. \
                Replies whose sender is not one of your people are under "Unassigned". With credit "owner now", they \
                count for the ticket's owner today.
                """),
        ],
        leftOut: "Internal notes and messages of bots and of the system. \(excluded)",
        use: """
            It counts work done, not work finished: read it beside "Average time to close" and the satisfaction \
            score. A reply counts on the day it was sent. Over time each person has a column for every period, 0 \
            where there was nothing.
            """,
        example: """
            On a ticket of Ana's, Ana replies three times and writes one internal note, and Ben replies once while \
            she is at lunch. Ana 3, Ben 1, in total 4.
            """)
}
