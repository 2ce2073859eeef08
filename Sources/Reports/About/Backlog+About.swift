extension About {
    static let backlog = About(
        summary: "How many tickets were open at the end of each period.",
        terms: [
            Term(
                "Open",
                """
                Not in a stage of kind "closed" at that moment. A ticket that was closed and opened again later was \
                not in the backlog in between.
                """),
            Term(
                "End of the period",
                """
                Its last moment in the report's time zone; of a period that is not over, now.
                """),
            Term(
                "Total",
                """
                The backlog at the end of the last period that has begun: not a sum, since most tickets are open in \
                many.
                """),
            Term(
                "Age",
                "Time from creation to that moment: up to and with 1 day, 3, 7, 30 days, and over 30 days."),
            .ownerThen,
        ],
        leftOut: excluded,
        use: """
            A backlog that grows week after week needs more hands or fewer tickets. Group by age: a stable number \
            that gets older is a growing pile of tickets that nobody touches.
            """,
        example: """
            Ticket A is created on 31 March at 09:00 and closed on 2 April at 10:00; B is created on 2 April at \
            12:00 and still open. From 1 to 3 April by day: 1 (A), 1 (B), 1 (B). The total is 1. At the end of 3 \
            April, B is 1 day and 12 hours old: age 1 to 3 days.
            """)
}
