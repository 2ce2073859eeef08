extension About {
    static let slaAttainment = About(
        summary: """
            How many of the promises of your SLA rules were kept: first replies, next replies and closes within \
            their goal.
            """,
        terms: [
            Term(
                "First reply",
                "As in \"Average time to first reply\"; outbound tickets only if they are included."),
            Term(
                "Next reply",
                "From a customer's message to the reply, for every reply but the ticket's first."),
            Term(
                "Close",
                """
                From creation to the latest close. Time in a stage of kind "waiting" is taken out, until the ticket \
                leaves it or the customer writes.
                """),
            Term(
                "Goal",
                """
                What the SLA rule allows that holds for the ticket at that moment, in open hours of its schedule. Of \
                several rules the first that fits counts. A rule without a goal promises nothing.
                """),
            Term("Met, breached", "Within the goal, or longer. Exactly the goal is met."),
            Term(
                "Still running",
                """
                On a ticket that is not closed, what is already over its goal counts as breached now, for the owner \
                now. What is not over it does not count yet.
                """),
            Term("Attainment", "Met divided by met and breached, in percent."),
        ],
        leftOut: """
            \(excluded) Tickets for which no rule holds are counted as "no SLA" beside the report.
            """,
        use: """
            Look at the three goals apart; they have different causes. Click "breached" for the tickets. A number as \
            of a past moment can be asked for again and stays what it was.
            """,
        example: """
            The goal for first replies is 1 h, in SLA hours of Monday to Friday, 09:00 to 17:00; you look on Monday \
            at 12:30. Ticket A came on Friday at 16:30 and was answered on Monday at 09:15: 45 min, met. B came on \
            Monday at 09:00 and was answered at 10:30: 90 min, breached. C came at 11:00 and is unanswered: over the \
            goal since 12:00, breached. D came at 12:00: it does not count yet. Attainment 1 ÷ 3 = 33.3 %.
            """)
}
