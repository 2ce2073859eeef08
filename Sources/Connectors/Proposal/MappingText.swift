import Support

/// Writes a draft as the mapping file that a person can go on from.
struct MappingText {
    private var lines: [String] = []

    static func yaml(_ draft: MappingDraft) -> String {
        var text = MappingText()
        text.head(draft)
        text.moments(draft)
        text.comment(draft)
        text.pipeline(draft)
        text.values(draft)
        text.names(draft)
        return text.lines.joined(separator: "\n") + "\n"
    }

    private mutating func head(_ draft: MappingDraft) {
        lines.append("# Proposed from the table's columns and first rows; correct what is wrong.")
        line("table: \(Self.quoted(draft.table))", "part of every event's id; keep it for later exports")
        switch draft.shape {
        case .updates: line("rows: updates", "one row per update, with the whole state after it")
        case .comments: line("rows: comments", "one row per comment")
        case .tickets: line("rows: tickets", "one row per ticket")
        }
        if draft.separator != UInt8(ascii: ",") {
            line("separator: \(draft.separator == 0x09 ? "tab" : "\";\"")", "")
        }
        if draft.encoding != .utf8 { line("encoding: \(draft.encoding.rawValue)", "as spreadsheets write") }
        if !draft.missing.isEmpty {
            line("missing: [\((draft.missing).map(Self.quoted).joined(separator: ", "))]", "stand for: no value")
        }
        line("time:", "")
        line("  format: \(Self.quoted(draft.format))", "")
        line(
            "  zone: \(Self.quoted(draft.zone.identifier))",
            draft.needsZone ? "the times do not say which; put yours" : "not needed: the times say it themselves")
        line("ticket: \(Self.quoted(draft.ticket))", "")
        if let message = draft.message { line("message: \(Self.quoted(message))", "each comment's own id") }
        if let at = draft.at { line("at: \(Self.quoted(at))", draft.shape == .tickets ? "its last change" : "") }
    }

    private mutating func moments(_ draft: MappingDraft) {
        func braces(_ moment: MappingDraft.Moment) -> String {
            let stage = moment.stage.map { ", stage: \(Self.quoted($0))" } ?? ""
            return "{at: \(Self.quoted(moment.at))\(stage)}"
        }
        if let created = draft.created { line("created: \(braces(created))", "") }
        if let reply = draft.firstReply { line("first_reply: {at: \(Self.quoted(reply))}", "by the owner") }
        if let closed = draft.closed { line("closed: \(braces(closed))", "") }
    }

    private mutating func comment(_ draft: MappingDraft) {
        if let author = draft.author {
            line("author:", "")
            line("  id: \(Self.quoted(author.id))", "")
            if let role = author.role {
                line("  kind:", "customer, agent, bot or system")
                words(role, indent: "    ")
            } else {
                line("  kind: {value: customer}", "no column says who is customer and who agent: give one")
            }
            if !author.bots.isEmpty {
                line("  bots: [\(Self.list(author.bots))]", "machines: their replies do not count")
            }
            if !author.owns.isEmpty { line("  owns: [\(Self.list(author.owns))]", "who writes so becomes the owner") }
        }
        if let isPrivate = draft.isPrivate {
            line("private:", "internal notes")
            words(isPrivate, indent: "  ")
        }
    }

    private mutating func pipeline(_ draft: MappingDraft) {
        line("pipeline:", "")
        line("  id: \(Self.quoted(draft.pipeline))", "")
        line("  stages:", "in order; open, waiting (for the customer) or closed")
        for (word, kind) in draft.stages {
            let note = kind == .open && WordKinds.waitsForOthers(word) ? "not the customer is waited for" : ""
            line("    \(Self.quoted(word)): \(kind.rawValue)", note)
        }
    }

    private mutating func values(_ draft: MappingDraft) {
        if !draft.fields.isEmpty { line("fields:", "") }
        for (field, words) in draft.fields {
            if words.values.isEmpty, words.otherwise == nil {
                line("  \(field.rawValue): \(Self.quoted(words.column))", "")
            } else {
                line("  \(field.rawValue):", "")
                self.words(words, indent: "    ")
            }
        }
        if !draft.properties.isEmpty { line("properties:", "to group and filter by") }
        for property in draft.properties {
            let column = Self.quoted(property.column)
            let value = property.form == .text ? column : "{column: \(column), as: \(property.form.rawValue)}"
            line("  \(column): \(value)", "")
        }
        if !draft.leftOut.isEmpty {
            lines.append("# Not used: \(draft.leftOut.map(Self.onOneLine).joined(separator: ", "))")
        }
    }

    private mutating func names(_ draft: MappingDraft) {
        for (key, names, group) in [
            ("users", draft.users, "team"), ("teams", draft.teams, ""), ("contacts", draft.contacts, "company"),
        ] {
            guard let names else { continue }
            let further = names.belongsTo.map { ", \(group): \(Self.quoted($0))" } ?? ""
            line("\(key): {name: \(Self.quoted(names.name))\(further)}", "")
        }
    }

    private mutating func words(_ words: MappingDraft.Words, indent: String) {
        line("\(indent)column: \(Self.quoted(words.column))", "")
        if !words.values.isEmpty { line("\(indent)values:", "") }
        for (word, meaning) in words.values {
            line("\(indent)  \(Self.quoted(word)): \(Self.quoted(meaning))", "")
        }
        if let otherwise = words.otherwise { line("\(indent)otherwise: \(Self.quoted(otherwise))", "") }
    }

    private mutating func line(_ text: String, _ comment: String) {
        lines.append(comment.isEmpty ? text : "\(text)  # \(comment)")
    }

    private static func list(_ words: [String]) -> String { words.map(quoted).joined(separator: ", ") }

    /// Comments end with their line, whatever a column is called.
    private static func onOneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { mustBeEscaped($0) ? " " : Character($0) })
    }

    /// What YAML has no place for, or takes for the end of a line.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// As it is where YAML reads it as text anyway, else in double quotes.
    static func quoted(_ text: String) -> String {
        let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            text.first.map { $0.isASCII && $0.isLetter } == true && !words.contains(text.lowercased())
            && text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
                    || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (0x30...0x39).contains(byte)
            }
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where mustBeEscaped(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
