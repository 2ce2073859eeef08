import Reports

extension DanishAbout {
    static let ownerResponseTime = About(
        summary: "Hvor lang tid jeres team er om at svare på kundernes beskeder, alle og ikke kun den første.",
        terms: [
            incomingMessage,
            reply,
            Term(
                "Ejerens svartid",
                """
                Fra kundens første besked, som ingen har svaret på, til det første svar; en sag, som en kunde \
                opretter, begynder med sådan en besked. Yderligere svar giver ikke flere svartider. Den tæller på \
                dagen for svaret.
                """),
            Term(
                "Lukket uden svar",
                """
                Ventetider i perioden, der sluttede, fordi sagen blev lukket, talt for sagens daværende ejer.
                """),
            aroundTheClock,
            slaHours,
            replier,
            statistics,
        ],
        leftOut: "Ventetider, der ikke er slut, og ventetider, der sluttede med en lukning. \(excludedAndNoSLA)",
        use: """
            »Gennemsnitlig tid til første svar« handler om nye sager, denne rapport om hele samtalen. Hold øje med \
            »Lukket uden svar«: at lukke i stedet for at svare får gennemsnittet til at se bedre ud.
            """,
        example: """
            Kunden skriver kl. 09:00, og Ana svarer kl. 09:30: 30 minutter. Kunden skriver kl. 10:00, og Ben svarer \
            kl. 11:30: 90 minutter. Kunden skriver kl. 12:00, og sagen lukkes kl. 12:10. Gennemsnit af 2 svartider 60 \
            minutter; Ana 30 minutter, Ben 90 minutter; lukket uden svar 1.
            """)
}
