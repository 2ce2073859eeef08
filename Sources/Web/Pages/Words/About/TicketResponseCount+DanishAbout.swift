import Reports

extension DanishAbout {
    static let ticketResponseCount = About(
        summary: "Hvilke sager der har flest beskeder: dem med flest svar og dem med flest indgående beskeder.",
        terms: [
            reply,
            incomingMessage,
            Term("Sendt", "Svar i perioden, talt på den dag, hvert af dem blev sendt."),
            Term("Modtaget", "Indgående beskeder i perioden."),
            Term(
                "Ejer",
                """
                I filtrene: for svar den person, der sendte dem, og for indgående beskeder sagens daværende ejer, med \
                personens daværende team.
                """),
        ],
        leftOut: "Interne notater og beskeder fra bots og fra systemet. \(excluded)",
        use: """
            Sager øverst på begge lister går frem og tilbage: læs en af dem, og se, hvad et bedre første svar ville \
            have spurgt om. Listerne har ti sager, medmindre du vælger en anden længde.
            """,
        example: """
            På sag 1001 er der i perioden 4 svar og 2 indgående beskeder, på sag 1002 er der 1 og 6. Sendt: 1001 med \
            4, så 1002 med 1. Modtaget: 1002 med 6, så 1001 med 2. I alt: sendt 5, modtaget 8.
            """)
}
