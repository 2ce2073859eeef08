/// What columns and their values are called in exports, in English, Danish, German and Spanish. The earlier a phrase
/// stands in a list, the surer it is.
enum Vocabulary {
    static let tickets: Set<String> = [
        "ticket", "issue", "case", "incident", "conversation", "session", "thread", "request", "chat",
        "sag", "sags", "vorgang", "vorgangs", "fall", "anfrage", "henvendelse", "caso", "incidencia", "solicitud",
    ]
    static let identifiers: Set<String> = [
        "id", "number", "no", "nr", "key", "ref", "reference", "code", "nummer", "número", "numero", "clave",
    ]
    /// Words that may be written together with what follows.
    static let things: Set<String> = tickets.union([
        "comment", "message", "author", "agent", "owner", "customer", "kunde", "kunden", "user", "caller", "contact",
        "assignee", "reporter", "requester",
    ])
    /// A name with one of these is of a time, a count or a description of the thing, not of the thing.
    static let asides: Set<String> = [
        "count", "date", "at", "on", "time", "utc", "seq", "sequence", "type", "size", "length", "flag", "is", "has",
        "number", "dato", "datum", "fecha", "antal", "anzahl", "description", "reason", "closed", "resolved",
    ]

    static let stage = [
        "state", "status", "stage", "tilstand", "fase", "zustand", "estado", "etapa",
    ]
    static let owner = [
        "assigned to", "assignee", "owner", "assigned agent", "agent", "assigned", "handler", "technician",
        "sagsbehandler", "behandler", "ansvarlig", "tildelt", "bearbeiter", "zugewiesen", "zuständig", "asignado",
        "responsable", "agente",
    ]
    static let team = [
        "assignment group", "support group", "team", "group", "queue", "department", "hold", "afdeling", "gruppe",
        "abteilung", "warteschlange", "equipo", "grupo", "departamento",
    ]
    static let contact = [
        "caller", "requester", "customer", "contact", "reporter", "client", "requested by", "reported by", "kunde",
        "kontakt", "rekvirent", "anmelder", "melder", "cliente", "contacto", "solicitante",
    ]
    static let company = ["company", "organization", "organisation", "firma", "virksomhed", "unternehmen", "empresa"]
    static let source = [
        "contact type", "contact method", "channel", "source", "via", "medium", "kanal", "kilde", "quelle", "canal",
        "origen",
    ]
    static let subject = [
        "subject", "short description", "title", "summary", "headline", "emne", "titel", "overskrift", "betreff",
        "asunto", "título", "resumen",
    ]
    static let author = [
        "author", "sender", "from", "written by", "commenter", "created by", "user", "forfatter", "afsender", "autor",
        "verfasser", "absender", "remitente",
    ]
    static let role = [
        "author role", "author type", "role", "sender type", "user type", "direction", "inbound", "incoming", "rolle",
        "retning", "richtung", "rol", "dirección", "type",
    ]
    static let message = [
        "comment", "message", "post", "tweet", "reply", "kommentar", "besked", "nachricht", "mensaje",
    ]
    static let isPrivate = ["private", "internal", "intern", "privat", "interno", "privado", "public", "is public"]
    static let ranked = ["priority", "impact", "urgency", "severity", "prioritet", "priorität", "prioridad"]
    static let grouping = [
        "category", "subcategory", "location", "region", "country", "product", "type", "language", "brand",
        "kategori", "kategorie", "categoría", "produkt", "producto", "sprog", "sprache", "idioma", "land", "país",
    ]

    static let updated = [
        "updated", "modified", "changed", "last update", "timestamp", "event time", "opdateret", "ændret",
        "aktualisiert",
        "geändert", "actualizado", "modificado",
    ]
    static let created = [
        "opened", "created", "reported", "submitted", "start", "oprettet", "åbnet", "erstellt", "eröffnet", "angelegt",
        "creado", "abierto", "creación",
    ]
    static let resolved = [
        "resolved", "solved", "closed", "completed", "løst", "lukket", "afsluttet", "gelöst", "geschlossen", "erledigt",
        "resuelto", "cerrado",
    ]
    static let written = [
        "created", "sent", "posted", "written", "timestamp", "at", "time", "date", "tidspunkt", "sendt", "oprettet",
        "gesendet", "erstellt", "zeit", "enviado", "creado", "fecha",
    ]
    static let firstReply = [
        "first response", "first reply", "first responded", "first replied", "første svar", "erste antwort",
        "primera respuesta",
    ]
}
