import Reports

extension DanishAbout {
    static let reopens = About(
        summary: "Hvor mange lukkede sager der blev lukket mere end én gang, og hvor mange der højst krævede ét svar.",
        terms: [
            close,
            Term(
                "Genåbnet",
                """
                Lukkede sager, der blev lukket mere end én gang. »Andel genåbnet« er deres andel, i procent.
                """),
            Term(
                "Ét svar",
                """
                Lukkede sager med højst ét svar i hele deres historie, også før perioden. »Andel med ét svar« er deres \
                andel, i procent.
                """),
            reply,
            ownerThen,
        ],
        leftOut: """
            Sager, der er åbne nu: en, der blev genåbnet og ikke er lukket igen, er ikke med endnu. \(excluded)
            """,
        use: """
            Sager, der kommer igen, blev lukket for tidligt; klik på »Genåbnet« for at læse dem. En sag tæller på \
            dagen for sin seneste lukning eller, når »Periode efter« er »Oprettelsesdato«, på dagen for sin \
            oprettelse.
            """,
        example: """
            Fire sager blev lukket i maj. A blev lukket to gange og har 3 svar; B har 1 svar, C ingen, D 2, og hver af \
            dem blev lukket én gang. Andel genåbnet 1 / 4 = 25 %. Ét svar: B og C, 2 / 4 = 50 %.
            """)
}
