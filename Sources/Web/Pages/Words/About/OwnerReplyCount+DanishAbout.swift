import Reports

extension DanishAbout {
    static let ownerReplyCount = About(
        summary: "Hvor mange svar hver person har sendt.",
        terms: [
            reply,
            Term(
                "Ejer",
                """
                Her den person, der sendte svaret, med personens daværende team, uanset hvem sagen var tildelt. Svar, \
                hvis afsender ikke er en af jeres medarbejdere, står under »Uden ejer«. Er »Tilskrives« sat til \
                »Ejeren nu«, tæller de for sagens ejer i dag.
                """),
        ],
        leftOut: "Interne notater og beskeder fra bots og fra systemet. \(excluded)",
        use: """
            Den tæller det arbejde, der er gjort, ikke det, der er gjort færdigt: læs den sammen med »Gennemsnitlig \
            tid til lukning« og CSAT-scoren. Et svar tæller på den dag, det blev sendt. Over tid har hver person en \
            kolonne for hver periode, med 0, hvor der ikke var noget.
            """,
        example: """
            På en af Anas sager svarer Ana tre gange og skriver ét internt notat, og Ben svarer én gang, mens hun er \
            til frokost. Ana 3, Ben 1, i alt 4.
            """)
}
