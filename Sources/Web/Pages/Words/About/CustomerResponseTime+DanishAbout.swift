import Reports

extension DanishAbout {
    static let customerResponseTime = About(
        summary: "Hvor lang tid kunder er om at reagere på jeres svar, og hvilke kunder der er længst om det.",
        terms: [
            reply,
            incomingMessage,
            Term(
                "Kundens svartid",
                """
                Fra det første svar, som kunden ikke har reageret på endnu, til kundens næste besked. Flere svar \
                undervejs starter den ikke forfra. Den tæller på dagen for kundens besked.
                """),
            Term(
                "De langsomste kunder",
                """
                De kunder, der har den længste værdi af den valgte statistik: ti, medmindre du vælger en anden længde, \
                og kun dem med mindst det antal svartider, du har sat. En kunde er den, der er sagens kunde nu.
                """),
            aroundTheClock,
            slaHours,
            ownerThen,
            statistics,
        ],
        leftOut: """
            Et svar, som kunden ikke har reageret på, og et svar, som sagen blev lukket efter: en lukning afslutter \
            svartiden uden en værdi. Sager uden kunde er ikke blandt de langsomste kunder. \(excludedAndNoSLA)
            """,
        use: """
            Rapporten viser, hvor stor en del af en lang tid til lukning der er kundens. Sæt et mindste antal \
            svartider, så ét langsomt svar ikke står øverst på listen.
            """,
        example: """
            Ana svarer mandag kl. 10:00 og igen kl. 11:00; kunden svarer kl. 15:00 og tilføjer en linje kl. 15:30. Én \
            svartid på 5 t, fra jeres første svar til kundens første. Med en anden kundes svartid på 1 t er \
            gennemsnittet af de 2 svartider 3 t.
            """)
}
