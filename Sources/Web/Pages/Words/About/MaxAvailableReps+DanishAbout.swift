import Reports

extension DanishAbout {
    static let maxAvailableReps = About(
        summary: "For hver time på dagen, hvor mange personer der højst var ledige på samme tid.",
        terms: [
            Term(
                "Flest på én gang",
                """
                Det største antal personer, der var ledige i ét og samme øjeblik inden for timen, på en hvilken som \
                helst af periodens dage. Nøjagtigt ned til millisekundet: går én i samme øjeblik, som en anden kommer, \
                tæller de ikke som to.
                """),
            Term(
                "Gennemsnit af dagenes flest",
                """
                Det største antal i hver dags time, som gennemsnit over dagene. Dage, hvor ingen var ledig, tæller som \
                0; en time, der ikke er begyndt endnu, og en, som uret springer over, tæller ikke på nogen dag.
                """),
            Term(
                "Time",
                """
                Efter uret i rapportens tidszone. Begge gennemløb af en time, der gentages, er én.
                """),
            Term("Team", "I filtrene: personens team på det tidspunkt."),
        ],
        leftOut: "Personer, der var væk, og tid, der ikke er gået endnu.",
        use: """
            Læg den ved siden af »Beskeder efter tidspunkt«: timer med mange beskeder og få personer er der, hvor \
            kunder venter. Et højt maksimum med et lavt gennemsnit er én god dag.
            """,
        example: """
            Mandag er Ana ledig fra 09:00 til 09:30 og Ben fra 09:30 til 10:00: højst 1 i time 9. Tirsdag er begge \
            ledige fra 09:10 til 09:40: højst 2. Over begge dage har time 9 et maksimum på 2, og gennemsnittet af \
            dagenes flest er (1 + 2) / 2 = 1,5.
            """)
}
