import Reports

extension DanishAbout {
    static let csat = About(
        summary: """
            Hvor tilfredse kunderne siger, at de er: andelen af positive besvarelser blandt alle besvarelser af jeres \
            undersøgelser.
            """,
        terms: [
            Term(
                "Besvarelse",
                """
                Det sidste svar på én undersøgelse på én sag i én runde; et svar, der gives igen, erstatter det \
                tidligere. Den tæller på den dag, den blev givet.
                """),
            Term(
                "Positive",
                """
                På en skala med 2 point: 2; med 3 point: 3; med 5 point: 4 og 5; med 7 point: 6 og 7; med 10 point: 9 \
                og 10.
                """),
            Term("CSAT", "Positive besvarelser divideret med alle besvarelser, i procent."),
            Term(
                "Gennemsnitlig score",
                "Scorernes gennemsnit. Det er tomt, hvor besvarelser på forskellige skalaer regnes sammen."),
            Term(
                "Sendt, svarprocent",
                """
                Undersøgelser, der er sendt på periodens dage (efter første gang, de blev sendt), og den andel af dem, \
                der er besvaret nu, også efter perioden. Undersøgelser, der er sendt, og besvarelser, der er givet i \
                en periode, behøver ikke være de samme.
                """),
            Term(
                "Ejer",
                """
                Den, der svarede sidst, før undersøgelsen blev sendt første gang (før besvarelsen, hvis ingen \
                afsendelse kendes), ellers sagens ejer på det tidspunkt; med personens daværende team.
                """),
        ],
        leftOut: excluded,
        use: """
            Læs scoren sammen med antallet af besvarelser og svarprocenten: én dårlig besvarelse ud af tre siger ikke \
            meget. Gruppér efter undersøgelse, hvis I har flere; gruppér efter team for at sammenligne det, der ligner \
            hinanden. Klik på en søjle for at se besvarelserne bag den.
            """,
        example: """
            I maj sendes otte undersøgelser på en skala med 5 point, og fem af dem er besvaret: 5, 4, 4, 3 og 1. Tre \
            besvarelser (5, 4, 4) er positive: CSAT 3 / 5 = 60 %. Gennemsnitlig score (5 + 4 + 4 + 3 + 1) / 5 = 3,4. \
            Svarprocent 5 / 8 = 62,5 %.
            """)
}
