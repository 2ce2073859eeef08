import Reports

extension DanishAbout {
    static let timeInPipeline = About(
        summary: "Hvor længe lukkede sager var i hvert trin af én pipeline.",
        terms: [
            Term(
                "Besøg",
                """
                Fra sagen går ind i et trin (oprettelsen medregnet), til den forlader det. Trin af typen »lukket« har \
                ingen besøg.
                """),
            Term(
                "Første ind til sidste ud (standard)",
                "Spændet fra første gang, en sag gik ind i trinnet, til sidste gang, den forlod det."),
            Term("Alle besøg tilsammen", "Summen af alle en sags besøg i trinnet."),
            Term("Seneste besøg", "Det sidste besøg alene."),
            Term(
                "Pipeline",
                """
                Den, som sagen var i, da den sidst blev lukket. Vælger du ingen, er det den, der har flest sager at \
                vise i perioden.
                """),
            aroundTheClock,
            ownerThen,
            statistics,
        ],
        leftOut: """
            Åbne sager og trin i andre pipelines, som en sag har været igennem. Trin, som pipelinen ikke har mere, \
            vises sidst. \(excluded)
            """,
        use: """
            Se efter det trin, hvor det meste af tiden går. Hvor »Første ind til sidste ud« er meget længere end »Alle \
            besøg tilsammen«, kommer sager tilbage til trinnet. Det tæller på dagen for sagens seneste lukning.
            """,
        example: """
            En sag er i »Ny« mandag fra 09:00 til 10:00, så i »Venter« til tirsdag kl. 10:00 og så i »Ny« igen, til \
            den lukkes tirsdag kl. 10:30. »Ny«: første ind til sidste ud 25 t 30 m, alle besøg tilsammen 1 t 30 m, \
            seneste besøg 30 minutter. »Venter«: 24 t for alle tre.
            """)
}
