import Support

/// What the words in a table mean for a ticket: is one in this stage open, does one in this role ask or answer?
enum WordKinds {
    /// Closed before waiting: "resolved, awaiting confirmation" is resolved.
    static func stage(_ word: String) -> StageKind {
        let name = ColumnName(word)
        guard name.words.first.map(negations.contains) != true else { return .open }
        if name.has(anyOf: closed) { return .closed }
        guard name.has(anyOf: waiting) || name.contains("on hold") else { return .open }
        return name.has(anyOf: ours) ? .open : .waiting
    }

    /// Whether someone waits, but not for the customer.
    static func waitsForOthers(_ word: String) -> Bool {
        let name = ColumnName(word)
        return (name.has(anyOf: waiting) || name.contains("on hold")) && stage(word) == .open
    }

    static func isNew(_ word: String) -> Bool {
        let name = ColumnName(word)
        return name.has(anyOf: new) || name.contains("to do")
    }

    /// "Closed" follows "resolved", where there are both.
    static func isLast(_ word: String) -> Bool { ColumnName(word).has(anyOf: last) }

    /// Nil: the word does not say.
    static func author(_ word: String) -> Message.AuthorKind? {
        let name = ColumnName(word)
        if name.has(anyOf: bots) { return .bot }
        if name.has(anyOf: systems) { return .system }
        // "support agent" and "customer service" are both ours, so agents come first.
        if name.has(anyOf: agents) { return .agent }
        if name.has(anyOf: customers) { return .customer }
        return nil
    }

    static func flag(_ word: String) -> Bool? {
        switch word.lowercased() {
        case "true", "yes", "y", "1", "1.0", "t", "ja", "sí", "si", "private", "internal", "intern", "privat": true
        case "false", "no", "n", "0", "0.0", "f", "nej", "nein", "public", "external", "ekstern", "offentlig": false
        default: nil
        }
    }

    private static let negations: Set<String> = ["not", "un", "re", "ikke", "nicht", "no"]
    private static let new: Set<String> = ["new", "ny", "neu", "nuevo", "nueva", "unassigned", "received", "todo"]
    private static let last: Set<String> = ["closed", "lukket", "geschlossen", "cerrado", "cerrada"]
    private static let closed: Set<String> = [
        "closed", "resolved", "done", "solved", "completed", "complete", "finished", "cancelled", "canceled",
        "rejected",
        "lukket", "løst", "afsluttet", "færdig", "geschlossen", "gelöst", "erledigt", "abgeschlossen", "cerrado",
        "cerrada", "resuelto", "resuelta", "finalizado", "terminado",
    ]
    private static let waiting: Set<String> = [
        "awaiting", "pending", "waiting", "hold", "onhold", "afventer", "venter", "wartend", "wartet", "warten",
        "pendiente", "espera", "esperando",
    ]
    /// Who else may be waited for than the customer.
    private static let ours: Set<String> = [
        "vendor", "supplier", "problem", "third", "3rd", "support", "agent", "internal", "engineering", "development",
        "change", "approval", "leverandør", "lieferant", "proveedor",
    ]
    private static let customers: Set<String> = [
        "customer", "reporter", "requester", "client", "caller", "user", "enduser", "visitor", "contact", "inbound",
        "incoming", "in", "kunde", "bruger", "indgående", "eingehend", "nutzer", "cliente", "usuario", "entrante",
    ]
    private static let agents: Set<String> = [
        "agent", "assignee", "staff", "support", "service", "employee", "rep", "operator", "technician", "admin",
        "owner", "outbound", "outgoing", "out", "brand", "medarbejder", "udgående", "mitarbeiter", "ausgehend",
        "agente",
        "saliente", "empleado",
    ]
    private static let bots: Set<String> = ["bot", "chatbot", "robot", "autoresponder", "automation", "virtual"]
    private static let systems: Set<String> = ["system", "workflow", "trigger", "sistema"]
}
