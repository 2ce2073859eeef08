extension About {
    static let maxAvailableReps = About(
        summary: "For each hour of the day, how many people at most were available at the same time.",
        terms: [
            Term(
                "Most at once",
                """
                The greatest number of people who were available at one moment within the hour, on any day of the \
                range. Exact to the millisecond: one who leaves at the moment another comes makes no two.
                """),
            Term(
                "Mean of the days' most",
                """
                The greatest number of each day's hour, averaged over the days. Days on which nobody was available \
                count as 0; an hour that has not begun yet, and one that the clock skips, count on no day.
                """),
            Term("Hour", "By the clock in the report's time zone. Both passes of a repeated hour are one."),
            Term("Team", "In the filters, the person's team at that time."),
        ],
        leftOut: "People who were away, and time that has not passed yet.",
        use: """
            Lay it beside "Volume by time of day": hours with many messages and few people are where customers wait. \
            A high maximum with a low mean is one good day.
            """,
        example: """
            On Monday Ana is available from 09:00 to 09:30 and Ben from 09:30 to 10:00: at most 1 in hour 9. On \
            Tuesday both are available from 09:10 to 09:40: at most 2. Over both days hour 9 has a maximum of 2, and \
            the mean of the days' most is (1 + 2) ÷ 2 = 1.5.
            """)
}
