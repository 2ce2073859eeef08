import Reports

extension DanishAbout {
    static let availabilityInWorkingHours = About(
        summary: """
            Hvor meget af den tid, hver person er ledig, der ligger i personens arbejdstid, og hvor meget uden for \
            den.
            """,
        terms: [
            Term(
                "Ledig tid",
                """
                Fra personens status skifter til ledig, til den skifter næste gang, begrænset til perioden.
                """),
            Term(
                "I arbejdstiden",
                """
                Personens egen ugentlige arbejdstid i personens egen tidszone (ellers kontoens), i den udgave, der \
                gjaldt på det tidspunkt.
                """),
            Term(
                "Ingen arbejdstid sat",
                "Al ledig tid for personer, som der ikke var sat en arbejdstid for på det tidspunkt."),
            Term("Team", "Personens team på det tidspunkt."),
        ],
        leftOut: """
            Tid, hvor personen var væk, og tid før personens første status. Den, der kun har været væk, har ingen \
            række. Personer, der ikke er aktive nu, tæller med.
            """,
        use: """
            Meget tid uden for arbejdstiden er overarbejde eller arbejdstider, som ingen har ajourført. Tid i \
            fremtiden tæller ikke: en status, der fortsætter, tælles indtil nu.
            """,
        example: """
            Ana arbejder om mandagen fra 09:00 til 17:00. Hun er ledig fra 08:30 til 12:00, væk til 13:00 og ledig til \
            17:30. I arbejdstiden: 3 t + 4 t = 7 t. Uden for: 30 minutter om morgenen og 30 minutter sidst på dagen, 1 \
            t.
            """)
}
