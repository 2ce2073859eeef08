import Reports

extension DanishAbout {
    static let backlog = About(
        summary: "Hvor mange sager der var åbne ved slutningen af hver periode.",
        terms: [
            Term(
                "Åben",
                """
                Ikke i et trin af typen »lukket« på det tidspunkt. En sag, der blev lukket og senere åbnet igen, var \
                ikke blandt de åbne sager ind imellem.
                """),
            Term(
                "Periodens slutning",
                """
                Dens sidste øjeblik i rapportens tidszone; for en periode, der ikke er slut: nu.
                """),
            Term(
                "I alt",
                """
                De åbne sager ved slutningen af den sidste periode, der er begyndt: ikke en sum, for de fleste sager \
                er åbne i mange perioder.
                """),
            Term(
                "Alder",
                "Tiden fra oprettelsen til det tidspunkt: til og med 1 dag, 3, 7, 30 dage og over 30 dage."),
            ownerThen,
        ],
        leftOut: excluded,
        use: """
            En bunke, der vokser uge efter uge, kræver flere hænder eller færre sager. Gruppér efter alder: et stabilt \
            antal, der bliver ældre, er en voksende bunke sager, som ingen rører.
            """,
        example: """
            Sag A oprettes 31. marts kl. 09:00 og lukkes 2. april kl. 10:00; B oprettes 2. april kl. 12:00 og er \
            stadig åben. Fra 1. til 3. april dag for dag: 1 (A), 1 (B), 1 (B). I alt: 1. Ved slutningen af 3. april er \
            B 1 dag og 12 timer gammel: alder 1 til 3 dage.
            """)
}
