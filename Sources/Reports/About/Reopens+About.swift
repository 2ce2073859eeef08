extension About {
    static let reopens = About(
        summary: "How many closed tickets were closed more than once, and how many needed at most one reply.",
        terms: [
            .close,
            Term(
                "Reopened",
                """
                Closed tickets that were closed more than once. The reopened rate is their share, in percent.
                """),
            Term(
                "One touch",
                """
                Closed tickets with at most one reply in their whole history, also before the range. The one-touch \
                rate is their share, in percent.
                """),
            .reply,
            .ownerThen,
        ],
        leftOut: """
            Tickets that are open now: one that was reopened and is not closed again is not in it yet. \(excluded)
            """,
        use: """
            Tickets that come back were closed too early; click "reopened" to read them. A ticket counts on the day \
            of its latest close, or with the date "created" on the day of its creation.
            """,
        example: """
            Four tickets were closed in May. A was closed twice and has 3 replies; B has 1 reply, C none, D 2, and \
            each was closed once. Reopened rate 1 ÷ 4 = 25 %. One touch: B and C, 2 ÷ 4 = 50 %.
            """)
}
