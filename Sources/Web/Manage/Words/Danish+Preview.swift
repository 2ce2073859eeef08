/// What a file would become, said before it is imported: Danish.
extension ManageDanish {
    static let preview: [String: String] = [
        "preview_of_whole": "Hele filen bliver til {events}; {rejects}.",
        "preview_of_part": "{part} bliver til {events}; {rejects}. Der ses på resten, når den importeres.",
        "preview_event_count": "1 hændelse|{n} hændelser",
        "preview_rejects_events": "1 linje afvises|{n} linjer afvises",
        "preview_rejects_list": "1 element afvises|{n} elementer afvises",
        "preview_rejects_table": "1 række afvises|{n} rækker afvises",
        "preview_part_events": "Den første linje|De første {n} linjer",
        "preview_part_list": "Det første element|De første {n} elementer",
        "preview_part_table": "Den første række|De første {n} rækker",
        "preview_unknown_keys": "1 ukendt nøgle ville blive set bort fra:|{n} ukendte nøgler ville blive set bort fra:",
        "preview_duplicates":
            "1 hændelse står der mere end én gang og tæller én gang.|{n} hændelser står der mere end én gang og tæller én gang.",
        "preview_conflicts":
            "1 hændelse har samme id som en anden, der siger noget andet, og ville blive afvist.|{n} hændelser har samme id som en anden, der siger noget andet, og ville blive afvist.",
        "count_team": "1 team|{n} teams",
        "count_user": "1 person|{n} personer",
        "count_contact": "1 kunde|{n} kunder",
        "count_company": "1 firma|{n} firmaer",
        "count_pipeline": "1 pipeline|{n} pipelines",
        "count_schedule": "1 sæt åbningstider|{n} sæt åbningstider",
        "count_sla_rule": "1 SLA-regel|{n} SLA-regler",
        "count_ticket_created": "1 ny sag|{n} nye sager",
        "count_ticket_changed": "1 ændring|{n} ændringer",
        "count_ticket_merged": "1 sammenlægning|{n} sammenlægninger",
        "count_ticket_removed": "1 fjernet sag|{n} fjernede sager",
        "count_ticket_restored": "1 genoprettet sag|{n} genoprettede sager",
        "count_message": "1 besked|{n} beskeder",
        "count_chat_started": "1 chat begyndt|{n} chats begyndt",
        "count_chat_ended": "1 chat sluttet|{n} chats sluttet",
        "count_survey_sent": "1 spørgeskema sendt|{n} spørgeskemaer sendt",
        "count_survey_answered": "1 spørgeskema besvaret|{n} spørgeskemaer besvaret",
        "count_availability": "1 status for en person|{n} statusser for personer",
        "import_permanent":
            "En import er endelig: det, der er kommet ind, kan ikke tages ud igen. Kassér efterlader intet.",
        "import_not_started": "Intet er importeret endnu: nedenfor står, hvad der er galt.",
        "upload_running": "Filen er på vej, og der ses på den, når den er her.",
        "upload_broken_off":
            "Overførslen blev afbrudt, og intet af filen er gemt. Se efter forbindelsen, og send den igen.",
        "uploads_waiting": "Overført, men ikke importeret endnu",
        "uploads_waiting_hint": "Det, ingen tager stilling til, smides væk efter et døgn.",
        "upload_received": "Modtaget",
        "upload_size": "Størrelse",
        "upload_go_on": "Gå videre",
    ]
}
