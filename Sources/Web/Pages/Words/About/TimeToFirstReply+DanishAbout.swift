import Reports

extension DanishAbout {
    static let timeToFirstReply = About(
        summary: "Hvor længe kunder venter på det første svar på en ny sag.",
        terms: [
            reply,
            Term(
                "Første svar",
                """
                Fra sagens oprettelse til det første svar. Det tæller på dagen for svaret eller, når »Periode efter« \
                er »Oprettelsesdato«, på dagen for oprettelsen.
                """),
            Term(
                "Udgående sag",
                """
                En sag, som jeres team har oprettet. Dens ur starter med kundens første besked. Den tæller kun, hvis \
                udgående sager er medregnet.
                """),
            aroundTheClock,
            slaHours,
            Term(
                "Intet svar endnu",
                """
                Sager, der ikke er lukket og ikke har et første svar nu, og hvor længe den ældste af dem har ventet \
                (målt i forløbet tid). Som det er lige nu, uanset perioden; filtre på ejer og team gælder ejeren nu.
                """),
            replier,
            statistics,
        ],
        leftOut: "Sager uden svar, og udgående sager, medmindre de er medregnet. \(excludedAndNoSLA)",
        use: """
            I 24/7 er det, hvad kunden mærkede; i SLA-timer, hvad teamet kunne gøre ved det. Se på »Intet svar endnu« \
            ved siden af: en sag uden svar er ikke med i noget gennemsnit, og de længste ventetider er blandt dem.
            """,
        example: """
            En kunde åbner en sag fredag kl. 16:30. Kl. 16:40 skriver Ana, der ejer den, et internt notat, som ikke er \
            et svar. Ben svarer mandag kl. 09:15. 24/7: 64 t 45 m. I SLA-timer mandag til fredag fra 09:00 til 17:00: \
            30 minutter fredag og 15 minutter mandag, 45 minutter. Det tæller mandag, for Ben.
            """)
}
