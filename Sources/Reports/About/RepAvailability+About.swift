extension About {
    static let repAvailability = About(
        summary: "How much time each person was available and away.",
        terms: [
            Term(
                "Available, away",
                """
                The time from each change of a person's status to the next one, cut to the range and to now.
                """),
            Term(
                "Reason",
                """
                What was said when the status was set, such as "Lunch". Drill to reasons for a row per person, \
                status and reason; without a reason it is empty.
                """),
            Term("Team", "The person's team at that time."),
        ],
        leftOut: "Time before a person's first status. People who are inactive now count.",
        use: """
            Compare people over the same range, and drill to reasons before asking why somebody is away much: \
            training and meetings are reasons too. Nights and weekends count as whatever the last status was.
            """,
        example: """
            Ana's first status is set on Monday at 09:00: available. She is away for "Lunch" from 12:00 to 13:00, \
            available again until 17:00, and then away without a reason. For Monday: available 3 h + 4 h = 7 h, away \
            1 h + 7 h = 8 h. By reason: away "Lunch" 1 h, away without one 7 h.
            """)
}
