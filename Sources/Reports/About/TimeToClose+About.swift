extension About {
    static let timeToClose = About(
        summary: "How long tickets take from their creation to their close.",
        terms: [
            .close,
            Term(
                "Latest close (the default)",
                """
                From creation to the latest close of a ticket that is closed now. It counts on the day of that \
                close.
                """),
            Term(
                "First close",
                """
                For the same tickets, from creation to their first close, on the day of that one and for its owner.
                """),
            Term(
                "Time open",
                """
                For the same tickets, the sum of the times in which they were not closed, on the day of the latest \
                close.
                """),
            .aroundTheClock,
            .slaHours,
            Term(
                "Paused",
                """
                In SLA hours, time in a stage of kind "waiting" is taken out: from entering it until the ticket \
                leaves it or the customer writes, whichever comes first. Not in 24/7.
                """),
            .ownerThen,
            .statistics,
        ],
        leftOut: "Tickets that are open now, even if they were closed before. \(excludedAndNoSLA)",
        use: """
            A mean far above the median says that a few tickets take very long; look at the 90th percentile and \
            click the bar to see them. Use the date "created" to follow the tickets of one month to their end, \
            whenever that is: of a recent month, the slow ones are not closed yet.
            """,
        example: """
            SLA hours are Monday to Friday, 09:00 to 17:00. A ticket is created on Monday at 09:00, closed at 15:00, \
            opened again on Tuesday at 09:00 and closed at 12:00. Latest close: 27 h in 24/7, 11 h in SLA hours (8 h \
            on Monday, 3 h on Tuesday). First close: 6 h. Time open: 6 h + 3 h = 9 h. Had it waited for the customer \
            on Monday from 10:00 to 12:00, the latest close would be 9 h in SLA hours. With a second ticket that \
            took 3 h, in 24/7 the mean is (27 + 3) ÷ 2 = 15 h, the median 15 h, and 9 of 10 are within 3 + 0.9 × 24 \
            = 24.6 h.
            """)
}
