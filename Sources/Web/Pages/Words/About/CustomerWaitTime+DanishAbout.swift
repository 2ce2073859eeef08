import Reports

extension DanishAbout {
    static let customerWaitTime = About(
        summary: "Hvilke kunder der venter længst på jeres svar.",
        terms: [
            incomingMessage,
            reply,
            Term(
                "Ejerens svartid",
                """
                Fra kundens første besked, som ingen har svaret på, til det første svar; en sag, som en kunde \
                opretter, begynder med sådan en besked. Den tæller på dagen for svaret, for alle beskeder i samtalen \
                og ikke kun den første.
                """),
            Term("Kunde", "Den, der er sagens kunde nu, uanset hvem der skrev."),
            Term(
                "Venter nu",
                """
                Sager, der ikke er lukket, og hvor kunden venter på et svar i dette øjeblik, uanset perioden.
                """),
            Term("Lukket uden svar", "Ventetider i perioden, der sluttede, fordi sagen blev lukket."),
            aroundTheClock,
            slaHours,
            replier,
            statistics,
        ],
        leftOut: """
            Ventetider, der ikke er slut, og ventetider, der sluttede med en lukning; begge tælles for sig. Sager uden \
            kunde er med i totalerne, men ikke på listen. \(excludedAndNoSLA)
            """,
        use: """
            Listen viser de længste (10, medmindre du vælger en anden længde). Sæt et mindste antal svartider for at \
            udelade kunder med et enkelt langsomt svar. »Venter nu« viser, hvem I skal svare først.
            """,
        example: """
            En kunde skriver mandag kl. 09:00 og igen kl. 09:20 og får svar kl. 11:00: en svartid på 2 t. Kl. 14:00 \
            skriver kunden en gang til og får svar kl. 15:00: 1 t. Gennemsnit af 2 svartider 1 t 30 m. Endnu en besked \
            kl. 16:00 er stadig ubesvaret: venter nu 1.
            """)
}
