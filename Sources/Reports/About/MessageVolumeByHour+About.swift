extension About {
    static let messageVolumeByHour = About(
        summary: "At which hours of the day, and on which weekdays, messages are sent and received.",
        terms: [
            .reply,
            .incomingMessage,
            Term(
                "Hour",
                """
                By the clock in the report's time zone: 9 is from 09:00 until 10:00. When the clock is set back, \
                both passes of the repeated hour count under the same one.
                """),
            Term(
                "Owner",
                """
                In the filters, of replies the person who sent them and of incoming messages the ticket's owner \
                then, with the team of that time.
                """),
        ],
        leftOut: "Internal notes and messages of bots and of the system. \(excluded)",
        use: """
            Plan shifts by what is received; compare it with what is sent to see when customers wait. Numbers are \
            sums over the range: choose whole weeks, or some weekdays count once more than others.
            """,
        example: """
            Customers write on Monday at 09:05 and 09:50 and on Tuesday at 09:10 and 14:00. Hour 9: received 3; hour \
            14: received 1. By weekday and hour: Monday 9 has 2, Tuesday 9 has 1, Tuesday 14 has 1.
            """)
}
