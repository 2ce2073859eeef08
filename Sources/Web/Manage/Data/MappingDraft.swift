import Support

/// How the columns of a table become tickets: what each means, and from that the text of a mapping.
///
/// A proposal reads the columns' names and values; it is meant to be looked at and corrected.
struct MappingDraft: Sendable, Equatable {
    enum Meaning: String, Sendable, CaseIterable {
        case none, ticket, created, updated, closed, firstReply = "first-reply"
        case stage, owner, contact, source, subject, property
    }

    enum Rows: String, Sendable, CaseIterable { case tickets, updates }

    var table: String
    var rows: Rows
    var timeFormat: String
    var zone: String
    /// By column.
    var meanings: [Meaning]
    let columns: [InspectedUpload.Column]

    init(proposing upload: InspectedUpload) {
        columns = upload.columns
        table = Self.tableName(upload.name)
        meanings = Self.meanings(upload.columns)
        let dates = zip(upload.columns, meanings).filter { [.created, .updated, .closed].contains($0.1) }
            .flatMap(\.0.values)
        timeFormat = TimeFormatGuess.format(of: dates)
        zone = "UTC"
        rows = meanings.contains(.updated) && !meanings.contains(.created) ? .updates : .tickets
    }

    /// As a form says it; what it does not say is proposed.
    init(_ upload: InspectedUpload, _ form: QueryString) {
        self.init(proposing: upload)
        for place in columns.indices {
            if let meaning = form["column_\(place)"].flatMap(Meaning.init) { meanings[place] = meaning }
        }
        rows = form["rows"].flatMap(Rows.init) ?? rows
        timeFormat = form.optionalText("time_format") ?? timeFormat
        zone = form.optionalText("zone") ?? zone
        table = form.optionalText("table") ?? table
    }

    private static func tableName(_ file: String) -> String {
        let stem = file.split(separator: ".").first.map(String.init) ?? "table"
        let name = stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(String(name).prefix(32))
    }

    // MARK: Proposing

    /// Words in a column's name, and what they speak for; the first that fits and is free wins.
    private static let signs: [(Meaning, [String])] = [
        (.firstReply, ["first_response", "first_reply", "first_answer", "responded"]),
        (.closed, ["closed_at", "resolved_at", "closed", "resolved", "solved", "completed", "resolution_time"]),
        (.created, ["created", "opened_at", "opened", "submitted", "reported", "open_date"]),
        (.updated, ["sys_updated", "updated", "modified", "timestamp", "event_time", "changed"]),
        (.ticket, ["ticket_id", "issue_id", "case_id", "case_number", "incident_number", "ticket", "number", "issue", "case", "id", "key"]),
        (.stage, ["status", "stage", "state"]),
        (.owner, ["assigned_to", "assignee", "agent", "owner", "assigned"]),
        (.contact, ["caller", "customer", "requester", "contact", "client", "reporter"]),
        (.source, ["channel", "contact_type", "source", "via", "origin"]),
        (.subject, ["subject", "title", "summary", "short_description"]),
    ]

    private static func meanings(_ columns: [InspectedUpload.Column]) -> [Meaning] {
        let names = columns.map { normalised($0.name) }
        var meanings: [Meaning] = columns.map { $0.values.isEmpty ? .none : .property }
        var taken: Set<Int> = []
        for (meaning, words) in signs {
            let isTime = [.created, .updated, .closed, .firstReply].contains(meaning)
            search: for word in words {
                for (place, name) in names.enumerated() where !taken.contains(place) {
                    guard name == word || (word.count > 3 && name.contains(word)) || name.hasSuffix("_" + word) else {
                        continue
                    }
                    if isTime, !TimeFormatGuess.areTimes(columns[place].values) { continue }
                    if !isTime, meaning != .ticket, TimeFormatGuess.areTimes(columns[place].values) { continue }
                    meanings[place] = meaning
                    taken.insert(place)
                    break search
                }
            }
        }
        return meanings
    }

    private static func normalised(_ name: String) -> String {
        String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    // MARK: The text

    private func column(_ meaning: Meaning) -> InspectedUpload.Column? {
        zip(columns, meanings).first { $0.1 == meaning }?.0
    }

    /// What the text still lacks; empty: it can be tried.
    var lacking: [Meaning] {
        let needed: [Meaning] = rows == .tickets ? [.ticket, .created] : [.ticket, .updated]
        return needed.filter { column($0) == nil }
    }

    /// A mapping in YAML, as `turnaround import --mapping` reads it, too.
    var yaml: String {
        var lines = [
            "table: \(YAMLText.scalar(table))", "rows: \(rows.rawValue)", "time:",
            "  format: \(YAMLText.scalar(timeFormat))", "  zone: \(YAMLText.scalar(zone))",
        ]
        func line(_ key: String, _ column: InspectedUpload.Column?, indent: String = "") {
            if let column { lines.append("\(indent)\(key): \(YAMLText.scalar(column.name))") }
        }
        line("ticket", column(.ticket))
        if rows == .updates { line("at", column(.updated)) } else { line("at", column(.updated)) }
        if let created = column(.created) {
            lines.append("created:")
            line("at", created, indent: "  ")
            if rows == .tickets, stages.contains(where: { $0.id == "New" }), column(.stage) == nil || column(.closed) != nil {
                lines.append("  stage: New")
            }
        }
        if rows == .tickets, let closed = column(.closed) {
            lines.append("closed:")
            line("at", closed, indent: "  ")
            if column(.stage) == nil { lines.append("  stage: Closed") }
        }
        if rows == .tickets, let reply = column(.firstReply) {
            lines.append("first_reply:")
            line("at", reply, indent: "  ")
        }
        lines += ["pipeline:", "  id: support", "  name: Support", "  stages:"]
        lines += stages.map { "    \(YAMLText.scalar($0.id)): \($0.kind.rawValue)" }
        let fields: [(String, Meaning)] = [
            ("stage", .stage), ("owner", .owner), ("contact", .contact), ("source", .source), ("subject", .subject),
        ]
        if fields.contains(where: { column($0.1) != nil }) {
            lines.append("fields:")
            for (key, meaning) in fields { line(key, column(meaning), indent: "  ") }
        }
        let properties = zip(columns, meanings).filter { $0.1 == .property }.map(\.0)
        if !properties.isEmpty {
            lines.append("properties:")
            for property in properties {
                lines.append("  \(YAMLText.scalar(Self.normalised(property.name))): \(YAMLText.scalar(property.name))")
            }
        }
        if column(.owner) != nil { lines.append("users: {name: \"{}\"}") }
        if column(.contact) != nil { lines.append("contacts: {name: \"{}\"}") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var stages: [(id: String, kind: StageKind)] {
        var found = (column(.stage)?.values ?? []).filter { !$0.isEmpty }.map { ($0, Self.kind(of: $0)) }
        if column(.stage) == nil || rows == .tickets, !found.contains(where: { $0.0 == "New" }) {
            found.insert(("New", .open), at: 0)
        }
        if !found.contains(where: { $0.1 == .closed }) { found.append(("Closed", .closed)) }
        return found
    }

    private static func kind(of stage: String) -> StageKind {
        let text = stage.lowercased()
        func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
        if has("closed", "resolved", "solved", "done", "complete", "cancel", "lukket", "løst") { return .closed }
        if has("pending", "hold", "waiting", "awaiting", "afventer") { return .waiting }
        return .open
    }
}

/// Text as a YAML scalar: quoted wherever it could be taken for something else.
enum YAMLText {
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.first.map { $0.isASCII && $0.isLetter } ?? false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " _-./".contains($0)) }
            && !text.hasSuffix(" ")
            && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
        if isPlain { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r").replacing("\t", with: "\\t")
        return "\"\(escaped)\""
    }
}

/// In which form times are written, by looking at some.
enum TimeFormatGuess {
    static func areTimes(_ values: [String]) -> Bool {
        let some = values.filter { !$0.isEmpty && $0 != "?" }.prefix(20)
        return !some.isEmpty && some.allSatisfy { format(of: $0) != nil }
    }

    /// `iso8601` where none is told.
    static func format(of values: [String]) -> String {
        let some = values.filter { !$0.isEmpty && $0 != "?" }
        let formats = some.compactMap { format(of: $0) }
        // Where a first part above 12 occurs, it is the day.
        if formats.contains(where: { $0.hasPrefix("d/") }) && formats.contains(where: { $0.hasPrefix("d/") || $0.hasPrefix("M/") }) {
            let isMonthFirst = some.contains { (parts($0)?.1 ?? 0) > 12 }
            if let first = formats.first { return isMonthFirst ? first.replacing("d/M", with: "M/d") : first }
        }
        return formats.first ?? "iso8601"
    }

    private static func parts(_ text: String) -> (Int, Int)? {
        let numbers = text.split { "/.- ".contains($0) }.prefix(2).map { Int($0) }
        guard numbers.count == 2, let a = numbers[0], let b = numbers[1] else { return nil }
        return (a, b)
    }

    /// Nil: the text is no time.
    private static func format(of text: String) -> String? {
        let characters = Array(text)
        guard characters.count >= 8, characters[0].isNumber else {
            return nil
        }
        if characters.count >= 10, characters[4] == "-", characters[7] == "-" { return "iso8601" }
        if text.allSatisfy(\.isNumber), (9...11).contains(text.count) { return "unix" }
        let halves = text.split(separator: " ", maxSplits: 1)
        guard let first = halves.first, let separator = first.first(where: { "/.-".contains($0) }) else { return nil }
        let numbers = first.split(separator: separator)
        guard numbers.count == 3, numbers.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
        let mark = String(separator)
        let year = numbers[2].count == 2 ? "yy" : "yyyy"
        let date = "d\(mark)M\(mark)\(year)"
        guard halves.count == 2 else { return date }
        let clock = halves[1].split(separator: " ")
        let time = clock[0].split(separator: ":").count == 3 ? "H:mm:ss" : "H:mm"
        return clock.count == 2 ? "\(date) \(time.replacing("H", with: "h")) a" : "\(date) \(time)"
    }
}
