import Reports

extension DanishAbout {
    static let messageVolumeByHour = About(
        summary: "I hvilke af døgnets timer og på hvilke ugedage der sendes og modtages beskeder.",
        terms: [
            reply,
            incomingMessage,
            Term(
                "Time",
                """
                Efter uret i rapportens tidszone: 9 er fra 09:00 til 10:00. Når uret stilles tilbage, tæller begge \
                gennemløb af den time, der gentages, under den samme time.
                """),
            Term(
                "Ejer",
                """
                I filtrene: for svar den person, der sendte dem, og for indgående beskeder sagens daværende ejer, med \
                personens daværende team.
                """),
        ],
        leftOut: "Interne notater og beskeder fra bots og fra systemet. \(excluded)",
        use: """
            Planlæg vagter efter det, der modtages; sammenlign med det, der sendes, for at se, hvornår kunder venter. \
            Tallene er summer over perioden: vælg hele uger, ellers tæller nogle ugedage med én gang mere end andre.
            """,
        example: """
            Kunder skriver mandag kl. 09:05 og 09:50 og tirsdag kl. 09:10 og 14:00. Time 9: modtaget 3; time 14: \
            modtaget 1. Efter ugedag og time: mandag 9 har 2, tirsdag 9 har 1, tirsdag 14 har 1.
            """)
}
