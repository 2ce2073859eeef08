import Reports

extension DanishAbout {
    static let timeToClose = About(
        summary: "Hvor lang tid der går, fra sager oprettes, til de lukkes.",
        terms: [
            close,
            Term(
                "Seneste lukning (standard)",
                """
                Fra oprettelsen til den seneste lukning af en sag, der er lukket nu. Den tæller på dagen for den \
                lukning.
                """),
            Term(
                "Første lukning",
                """
                For de samme sager fra oprettelsen til deres første lukning, på dagen for den lukning og for sagens \
                daværende ejer.
                """),
            Term(
                "Tid åben",
                """
                For de samme sager summen af den tid, hvor de ikke var lukket, på dagen for den seneste lukning.
                """),
            aroundTheClock,
            slaHours,
            Term(
                "På pause",
                """
                I SLA-timer tælles tid i et trin af typen »venter på kunden« ikke med: fra sagen går ind i trinnet, \
                til den forlader det, eller til kunden skriver, alt efter hvad der sker først. Ikke i 24/7.
                """),
            ownerThen,
            statistics,
        ],
        leftOut: "Sager, der er åbne nu, også selv om de har været lukket før. \(excludedAndNoSLA)",
        use: """
            Et gennemsnit langt over medianen betyder, at nogle få sager tager meget lang tid; se på 90-percentilen, \
            og klik på søjlen for at se dem. Sæt »Periode efter« til »Oprettelsesdato« for at følge en måneds sager \
            til ende, hvornår det end bliver: i en nylig måned er de langsomme sager ikke lukket endnu.
            """,
        example: """
            SLA-timer er mandag til fredag fra 09:00 til 17:00. En sag oprettes mandag kl. 09:00, lukkes kl. 15:00, \
            åbnes igen tirsdag kl. 09:00 og lukkes kl. 12:00. Seneste lukning: 27 t i 24/7, 11 t i SLA-timer (8 t \
            mandag, 3 t tirsdag). Første lukning: 6 t. Tid åben: 6 t + 3 t = 9 t. Havde den ventet på kunden mandag \
            fra 10:00 til 12:00, ville den seneste lukning være 9 t i SLA-timer. Med en anden sag, der tog 3 t, er \
            gennemsnittet i 24/7 (27 + 3) / 2 = 15 t, medianen 15 t, og 9 af 10 er inden for 3 + 0,9 × 24 = 24,6 t.
            """)
}
