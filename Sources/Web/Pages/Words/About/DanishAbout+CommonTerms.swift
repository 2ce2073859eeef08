import Reports

// Words that several reports use, so that they mean the same in all of them.

extension DanishAbout {
    static let reply = Term(
        "Svar",
        """
        En offentlig besked, som en person i jeres team har skrevet. Interne notater, bots, systemlinjer og \
        undersøgelser er ikke svar.
        """)

    static let incomingMessage = Term("Indgående besked", "En offentlig besked, som kunden har skrevet.")

    static let aroundTheClock = Term("24/7", "Al den tid, der gik, også nætter og weekender.")

    static let slaHours = Term(
        "SLA-timer",
        """
        Kun den tid, hvor der er åbent efter åbningstiderne i sagens SLA-regel, efter uret i åbningstidernes egen \
        tidszone og uden lukkedage. Reglen er den, der gælder, når den målte tid slutter; en regel uden åbningstider \
        er åben døgnet rundt.
        """)

    static let statistics = Term(
        "Gennemsnit, median, 9 af 10 inden for",
        """
        Gennemsnit: summen af alle varigheder divideret med deres antal. Median: halvdelen af dem tog ikke længere \
        tid. 9 af 10 inden for: 90-percentilen, ni af ti tog ikke længere tid. De to sidste interpoleres, når de \
        falder mellem to naboværdier.
        """)

    static let close = Term(
        "Lukning",
        """
        Sagen går ind i et trin af typen »lukket« fra et trin, der ikke er det; en flytning mellem lukkede trin er \
        ikke en lukning. En sag, der oprettes i et lukket trin, lukkes ved sin oprettelse. Den er lukket, hvis dens \
        trin er det nu.
        """)

    static let ownerThen = Term(
        "Ejer",
        """
        Den person, som sagen var tildelt, da det skete, med personens daværende team. Det, som ingen ejede, står \
        under »Uden ejer«. Er »Tilskrives« sat til »Ejeren nu«, tæller alt for sagens ejer i dag og den persons team i \
        dag.
        """)

    static let replier = Term(
        "Ejer",
        """
        Her den person, der skrev svaret, med personens daværende team, uanset hvem sagen var tildelt. Er »Tilskrives« \
        sat til »Ejeren nu«, tæller alt for sagens ejer i dag og den persons team i dag.
        """)

    static let excluded = """
        Sager, der er fjernet (spam, slettede), og sager, der er flettet ind i en anden, uanset dato; rapporten siger, \
        hvor mange der er.
        """

    static let excludedAndNoSLA = """
        \(excluded) I SLA-timer også det, der sluttede, mens ingen SLA-regel gjaldt for sagen: rapporten siger, hvor \
        mange sager det drejer sig om.
        """
}
