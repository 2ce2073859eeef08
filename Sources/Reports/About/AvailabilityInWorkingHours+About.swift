extension About {
    static let availabilityInWorkingHours = About(
        summary: "How much of each person's available time lies inside and outside of their working hours.",
        terms: [
            Term(
                "Available time",
                """
                From a change of the person's status to available until the next change, cut to the range.
                """),
            Term(
                "In working hours",
                """
                The person's own weekly hours in the person's own time zone (else the account's), in the version \
                that was valid then.
                """),
            Term("No hours set", "All available time of people for whom no working hours were set then."),
            Term("Team", "The person's team at that time."),
        ],
        leftOut: """
            Time in which the person was away, and time before the person's first status. Who was only away has no \
            row. People who are inactive now count.
            """,
        use: """
            Much time outside of working hours is overtime, or hours that nobody updated. Time in the future does \
            not count: a status that goes on is counted up to now.
            """,
        example: """
            Ana works on Mondays from 09:00 to 17:00. She is available from 08:30 to 12:00, away until 13:00, and \
            available until 17:30. Inside: 3 h + 4 h = 7 h. Outside: 30 min in the morning and 30 min in the \
            evening, 1 h.
            """)
}
