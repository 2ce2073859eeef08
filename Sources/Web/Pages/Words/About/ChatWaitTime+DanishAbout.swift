import Reports

extension DanishAbout {
    static let chatWaitTime = About(
        summary: "Hvor længe kunder i en chat venter på det første svar.",
        terms: [
            reply,
            Term(
                "Chatsession",
                """
                Den begynder, da chatten begyndte første gang (ellers med kundens første besked i den), og slutter, da \
                chatten sluttede sidste gang, medmindre den begyndte igen bagefter.
                """),
            Term(
                "Ventetid",
                """
                Fra begyndelsen til det første svar mellem begyndelse og slutning. Den tæller på dagen for det svar.
                """),
            Term(
                "Opgivet",
                """
                Sluttet uden et svar; også en, der aldrig er sluttet, så snart den er 24 timer gammel. Den tæller på \
                den dag, den sluttede (eller begyndte), for sagens daværende ejer, adskilt fra ventetiderne.
                """),
            Term(
                "Andel opgivet",
                """
                Opgivne sessioner divideret med opgivne og besvarede, i procent; den samme i 24/7 og SLA-timer.
                """),
            Term(
                "Venter nu",
                """
                Begyndt i perioden, ikke besvaret, ikke sluttet og mindre end 24 timer gammel: hverken besvaret eller \
                opgivet.
                """),
            aroundTheClock,
            slaHours,
            replier,
            statistics,
        ],
        leftOut: """
            Sessioner, der er opgivet eller venter, er ikke med i noget gennemsnit; de tælles for sig. \
            \(excludedAndNoSLA)
            """,
        use: """
            Læs ventetiden og »Andel opgivet« sammen: når folk giver op hurtigere, bliver den gennemsnitlige ventetid \
            kortere. Sammenlign med »Flest ledige medarbejdere« for at se, om der var folk nok til jeres chats.
            """,
        example: """
            Én chat begynder kl. 10:00:00 og får sit første svar kl. 10:01:30: en ventetid på 90 s. En anden begynder \
            kl. 10:05 og slutter kl. 10:09 uden et svar: opgivet. En tredje begynder kl. 10:30, og du ser på rapporten \
            kl. 10:32: den venter. Gennemsnit af 1 ventetid 90 s, opgivet 1, andel opgivet 1 / 2 = 50 %, venter nu 1.
            """)
}
