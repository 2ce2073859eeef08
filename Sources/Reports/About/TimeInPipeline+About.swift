extension About {
    static let timeInPipeline = About(
        summary: "How long closed tickets were in each stage of one pipeline.",
        terms: [
            Term(
                "Visit",
                """
                From entering a stage (the creation included) to leaving it. Stages of kind "closed" have no visits.
                """),
            Term("Span (the default)", "From the first time a ticket entered the stage to the last time it left it."),
            Term("Cumulative", "The sum of all visits of a ticket to the stage."),
            Term("Latest", "The last visit alone."),
            Term(
                "Pipeline",
                """
                The one in which the ticket was when it was closed last. Where you choose none, it is the one with \
                most tickets to show in the range.
                """),
            .aroundTheClock,
            .ownerThen,
            .statistics,
        ],
        leftOut: """
            Open tickets, and stages of other pipelines that a ticket passed through. Stages that the pipeline no \
            longer has are shown last. \(excluded)
            """,
        use: """
            Look for the stage in which most of the time goes. Where span is much longer than cumulative, tickets \
            come back to the stage. It counts on the day of the ticket's latest close.
            """,
        example: """
            A ticket is in "New" on Monday from 09:00 to 10:00, then in "Waiting" until Tuesday 10:00, then in "New" \
            again until it is closed on Tuesday at 10:30. "New": span 25 h 30 min, cumulative 1 h 30 min, latest 30 \
            min. "Waiting": 24 h, all three.
            """)
}
