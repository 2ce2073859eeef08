import Reports

extension DanishAbout {
    static let slaAttainment = About(
        summary: """
            Hvor mange af løfterne i jeres SLA-regler der blev holdt: første svar, næste svar og lukninger inden for \
            deres mål.
            """,
        terms: [
            Term(
                "Første svar",
                "Som i »Gennemsnitlig tid til første svar«; udgående sager kun, hvis de er medregnet."),
            Term(
                "Næste svar",
                "Fra en kundes besked til svaret, for hvert svar undtagen sagens første."),
            Term(
                "Lukning",
                """
                Fra oprettelsen til den seneste lukning. Tid i et trin af typen »venter på kunden« tælles ikke med, \
                indtil sagen forlader det, eller kunden skriver.
                """),
            Term(
                "Mål",
                """
                Hvad den SLA-regel, der gælder for sagen på det tidspunkt, tillader, talt i reglens åbningstid. Af \
                flere regler tæller den første, der passer. En regel uden mål lover ikke noget.
                """),
            Term("Overholdt, overskredet", "Inden for målet eller længere. Præcis målet er overholdt."),
            Term(
                "Løber",
                """
                På en sag, der ikke er lukket, tæller det, der allerede er over sit mål, som overskredet nu, for \
                ejeren nu. Det, der ikke er over det, tæller ikke endnu.
                """),
            Term("Inden for målet", "Overholdte divideret med overholdte og overskredne, i procent."),
        ],
        leftOut: """
            \(excluded) Sager, som ingen regel gælder for, tælles som sager uden SLA-regel ved siden af rapporten.
            """,
        use: """
            Se på de tre mål hver for sig; de har forskellige årsager. Klik på »Overskredet« for at se sagerne. Et \
            tal, som det var kendt på et tidspunkt i fortiden, kan hentes igen og bliver ved med at være, hvad det \
            var.
            """,
        example: """
            Målet for første svar er 1 t i SLA-timer mandag til fredag fra 09:00 til 17:00; du ser på rapporten mandag \
            kl. 12:30. Sag A kom fredag kl. 16:30 og blev besvaret mandag kl. 09:15: 45 minutter, overholdt. B kom \
            mandag kl. 09:00 og blev besvaret kl. 10:30: 90 minutter, overskredet. C kom kl. 11:00 og er ubesvaret: \
            over målet siden 12:00, overskredet. D kom kl. 12:00: den tæller ikke endnu. Inden for målet 1 / 3 = 33,3 \
            %.
            """)
}
