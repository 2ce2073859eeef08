/// What a table calls the ways in which customers write.
enum SourceWord {
    static func meaning(of word: String) -> String {
        let lower = word.lowercased()
        return known.first { entry in entry.parts.contains { lower.contains($0) } }?.meaning ?? lower
    }

    private static let known: [(meaning: String, parts: [String])] = [
        ("email", ["mail", "correo"]), ("chat", ["chat", "messag", "whatsapp"]),
        ("form", ["form", "portal", "self service", "self-service", "website"]),
        ("phone", ["phone", "telefon", "teléfono", "call", "opkald", "anruf"]),
    ]
}
