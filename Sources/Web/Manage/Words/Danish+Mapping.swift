/// What the form says from which a table's mapping is chosen: Danish.
extension ManageDanish {
    static let mapping: [String: String] = [
        "upload_list": "En JSON-liste med hændelser", "upload_advanced": "Avanceret: oversættelsen som tekst",
        "mapping_merged":
            "Du har rettet både teksten og listerne. Det, du valgte i listerne, er skrevet ind i din tekst; se på resultatet, før du importerer.",
        "table_about": "Hvad for en tabel det er", "table_rows": "En række er",
        "rows_tickets": "en sag, som den er nu",
        "rows_updates": "en ændring af en sag, med alt, der gælder efter den",
        "rows_comments": "en kommentar til en sag", "rows_choose": "Vælg …", "table_format": "Sådan skrives tider",
        "table_format_hint": "y år, M måned, d dag, H eller h time, m minut, s sekund.",
        "format_iso8601": "2024-03-31 16:05 (ISO 8601)", "format_unix": "Sekunder siden 1970",
        "table_zone": "Tidernes tidszone", "table_zone_hint": "Bruges, hvor tiderne ikke selv siger det.",
        "table_separator": "Mellem kolonner", "separator_auto": "som den første linje har det",
        "separator_comma": "komma", "separator_semicolon": "semikolon", "separator_tab": "tabulator",
        "table_name": "Udtrækkets navn",
        "table_name_hint": "Behold det til senere udtræk af samme tabel: så tilføjes kun det nye.",
        "table_stages": "Hvad trinene betyder", "table_authors": "Hvem der skriver, efter kolonnens ord",
        "table_word": "I tabellen", "table_meaning": "Betyder", "stage_is_open": "åben",
        "stage_is_waiting": "venter på kunden", "stage_is_closed": "lukket", "author_is_customer": "en kunde",
        "author_is_agent": "en medarbejder", "author_is_bot": "en maskine", "author_is_system": "systemet",
        "uses_moments": "Hvilken sag, og hvornår", "uses_comment": "Kommentaren", "uses_ticket": "Hvad sagen siger",
        "uses_properties": "Til at gruppere og filtrere efter", "use_none": "bruges ikke",
        "use_ticket": "Sagens nummer", "use_at": "Hvornår den blev skrevet", "use_at_tickets": "Seneste ændring",
        "use_at_updates": "Hvornår ændringen skete", "use_created_at": "Hvornår sagen blev åbnet",
        "use_first_reply_at": "Første svar", "use_closed_at": "Hvornår den blev lukket",
        "use_message": "Kommentarens nummer", "use_author_id": "Hvem der skrev",
        "use_author_kind": "Kunde eller medarbejder", "use_private": "Internt notat eller ej",
        "use_fields_subject": "Emne", "use_fields_stage": "Trin", "use_fields_source": "Kilde",
        "use_fields_owner": "Ejer", "use_users_team": "Ejerens hold", "use_fields_contact": "Kunde",
        "use_contacts_company": "Kundens firma", "use_fields_pipeline": "Forløb", "use_properties": "Egenskab: tekst",
        "use_properties_number": "Egenskab: tal", "use_properties_boolean": "Egenskab: ja eller nej",
        "wrong_rows": "Sig, hvad en række i tabellen er.",
        "wrong_table": "Giv det et navn på 1 til 32 tegn uden kolon.",
        "need_ticket": "Ingen kolonne siger, hvilken sag en række handler om: vælg “Sagens nummer” ved en af dem.",
        "need_created":
            "Ingen kolonne siger, hvornår en sag blev åbnet: vælg “Hvornår sagen blev åbnet” ved en af dem.",
        "need_at_updates":
            "Ingen kolonne siger, hvornår en ændring skete: vælg “Hvornår ændringen skete” ved en af dem.",
        "need_at_comments":
            "Ingen kolonne siger, hvornår en kommentar blev skrevet: vælg “Hvornår den blev skrevet” ved en af dem.",
        "need_author": "Ingen kolonne siger, hvem der skrev en kommentar: vælg “Hvem der skrev” ved en af dem.",
        "wrong_use": "“{use}” passer ikke til den slags tabel.",
        "wrong_twice": "“{use}” er også valgt for {column}: kun én kolonne kan være det.",
        "preview_element": "Element",
    ]
}
