extension About {
    static let csat = About(
        summary: """
            How satisfied customers say they are: the share of positive answers among all answers to your surveys.
            """,
        terms: [
            Term(
                "Response",
                """
                The last answer to one survey on one ticket in one cycle; an answer that is given again replaces the \
                earlier one. It counts on the day it was given.
                """),
            Term(
                "Positive",
                """
                On a scale of 2 points a 2, of 3 points a 3, of 5 points 4 and 5, of 7 points 6 and 7, of 10 points \
                9 and 10.
                """),
            Term("CSAT", "Positive responses divided by all responses, in percent."),
            Term("Mean score", "The average score. It is empty where responses of different scales come together."),
            Term(
                "Sent, response rate",
                """
                Surveys sent on days of the range (by their first sending), and the share of them that has been \
                answered by now, also after the range. Surveys sent and responses given in a range need not be the \
                same.
                """),
            Term(
                "Owner",
                """
                Whoever replied last before the survey was first sent (before the answer, if no sending is known), \
                else the ticket's owner at that moment; with the team of that time.
                """),
        ],
        leftOut: excluded,
        use: """
            Read the score together with the number of responses and the response rate: one bad answer out of three \
            says little. Group by survey if you run several; group by team to compare like with like. Click a bar \
            for the responses behind it.
            """,
        example: """
            In May eight surveys on a scale of 5 are sent, and five of them have been answered: 5, 4, 4, 3 and 1. \
            Three responses (5, 4, 4) are positive: CSAT 3 ÷ 5 = 60 %. Mean score (5 + 4 + 4 + 3 + 1) ÷ 5 = 3.4. \
            Response rate 5 ÷ 8 = 62.5 %.
            """)
}
