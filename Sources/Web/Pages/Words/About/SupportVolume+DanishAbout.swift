import Reports

extension DanishAbout {
    static let supportVolume = About(
        summary: "Hvor mange sager der kom ind, efter den person, der ejer dem nu.",
        terms: [
            Term("Oprettet", "Hvis du ikke vælger andet, tæller en sag på den dag, den blev oprettet."),
            Term(
                "Lukket",
                """
                Når »Periode efter« er »Lukkedato«, tæller sager, der er lukket nu, på dagen for deres seneste \
                lukning.
                """),
            Term(
                "Ejer",
                """
                Den person, som sagen er tildelt nu, med det team, personen er i nu. Sager, som ingen ejer, står under \
                »Uden ejer« og er med i alle totaler.
                """),
        ],
        leftOut: excluded,
        use: """
            Hold oprettede op mod lukkede: hvor der kommer flere ind, end der går ud, vokser antallet af åbne sager. \
            Gruppér efter kilde eller efter en egenskab for at se, hvad sagerne handler om. Da ejeren er den, der ejer \
            sagen i dag, ændrer tallene for en tidligere måned sig, når sager gives videre; gruppér efter kilde for at \
            få tal, der bliver, som de er.
            """,
        example: """
            23 sager blev oprettet i marts. I dag ejer Ana 12 af dem, Ben 8, og ingen 3: tre søjler på 12, 8 og 3 \
            (»Uden ejer«), i alt 23. Når en af Bens gives til Ana i morgen, siger den samme rapport 13, 7 og 3.
            """)
}
