import Reports

extension DanishAbout {
    static let repAvailability = About(
        summary: "Hvor lang tid hver person var ledig og væk.",
        terms: [
            Term(
                "Ledig, væk",
                """
                Tiden fra hvert skift af en persons status til det næste, begrænset til perioden og til nu.
                """),
            Term(
                "Årsag",
                """
                Det, der blev angivet, da status blev sat, for eksempel »Frokost«. Vælg »Årsag« under »Del op efter« \
                for at få en række for hver person, status og årsag; uden årsag er den tom.
                """),
            Term("Team", "Personens team på det tidspunkt."),
        ],
        leftOut: "Tid før en persons første status. Personer, der ikke er aktive nu, tæller med.",
        use: """
            Sammenlign personer over den samme periode, og del op efter årsag, før du spørger, hvorfor nogen er meget \
            væk: kurser og møder er også årsager. Nætter og weekender tæller som det, den sidste status var.
            """,
        example: """
            Anas første status sættes mandag kl. 09:00: ledig. Hun er væk til »Frokost« fra 12:00 til 13:00, ledig \
            igen til 17:00 og derefter væk uden årsag. For mandag: ledig 3 t + 4 t = 7 t, væk 1 t + 7 t = 8 t. Efter \
            årsag: væk »Frokost« 1 t, væk uden årsag 7 t.
            """)
}
