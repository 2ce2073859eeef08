import Foundation
import Support

/// Choices as a form posts them, and what is wrong with them.
extension MappingChoices {
    /// With what a form says of `columns`; what it leaves out stays.
    func posted(_ form: QueryString, columns: [String]) -> MappingChoices {
        var choices = self
        choices.table = form["table"].map { $0.trimmingWhiteSpace() } ?? table
        choices.rows = form["rows"] ?? rows
        choices.separator = form["separator"] ?? separator
        choices.encoding = form["encoding"] ?? encoding
        choices.source = form["source"].map { $0.trimmingWhiteSpace() } ?? source
        choices.pipeline = form["pipeline"].map { $0.trimmingWhiteSpace() } ?? pipeline
        choices.format = form["format"] ?? format
        choices.zone = form["zone"].map { ZoneNames.spelling(of: $0.trimmingWhiteSpace()) } ?? zone
        for (place, column) in columns.enumerated() {
            guard let use = form["use.\(place)"] else { continue }
            choices.uses[column] = ColumnUse(rawValue: use)?.rawValue
        }
        for place in stages.indices { choices.stages[place].meaning = form["stage.\(place)"] ?? stages[place].meaning }
        for place in authors.indices {
            choices.authors[place].meaning = form["author.\(place)"] ?? authors[place].meaning
        }
        if let lines = form["bots"] {
            choices.bots = lines.split(whereSeparator: \.isNewline).map { String($0).trimmingWhiteSpace() }
                .filter { !$0.isEmpty }
        }
        return choices
    }

    /// With all that was changed from `before` to `after`. Columns that another kind of table has no use for are free again.
    func taking(_ after: MappingChoices, changedFrom before: MappingChoices) -> MappingChoices {
        func later<Value: Equatable>(_ value: Value, _ path: KeyPath<MappingChoices, Value>) -> Value {
            after[keyPath: path] == before[keyPath: path] ? value : after[keyPath: path]
        }
        func later(_ own: [Meaning], _ path: KeyPath<MappingChoices, [Meaning]>) -> [Meaning] {
            own.map { meaning in
                let changed = after[keyPath: path].first {
                    $0.word == meaning.word && !before[keyPath: path].contains($0)
                }
                return changed ?? meaning
            }
        }
        var choices = self
        choices.table = later(table, \.table)
        choices.rows = later(rows, \.rows)
        choices.separator = later(separator, \.separator)
        choices.encoding = later(encoding, \.encoding)
        choices.source = later(source, \.source)
        choices.pipeline = later(pipeline, \.pipeline)
        choices.bots = later(bots, \.bots)
        choices.format = later(format, \.format)
        choices.zone = later(zone, \.zone)
        for column in Set(after.uses.keys).union(before.uses.keys) where after.uses[column] != before.uses[column] {
            choices.uses[column] = after.uses[column]
        }
        choices.stages = later(stages, \.stages)
        choices.authors = later(authors, \.authors)
        if choices.rows != rows {
            choices.uses = choices.uses.filter { ColumnUse(rawValue: $0.value)?.fits(choices.rows) ?? true }
        }
        return choices
    }

    /// What somebody chose in the mapping of another kind of table, as far as it means something here.
    func takingOver(_ other: MappingChoices, begunAs beginning: MappingChoices) -> MappingChoices {
        var chosen = other
        chosen.rows = beginning.rows
        var moved: [(column: String, use: String)] = []
        for column in Set(other.uses.keys).union(beginning.uses.keys)
        where other.uses[column] != beginning.uses[column] {
            let use = other.uses[column]
            let means =
                use.map { ColumnUse(rawValue: $0)?.fits(rows) == true } ?? (uses[column] == beginning.uses[column])
            if !means { chosen.uses[column] = beginning.uses[column] } else if let use { moved.append((column, use)) }
        }
        var choices = taking(chosen, changedFrom: beginning)
        for (column, use) in moved where ColumnUse(rawValue: use)?.isShared == false {
            for other in choices.uses.keys where other != column && choices.uses[other] == use {
                choices.uses[other] = nil
            }
        }
        return choices
    }

    /// What cannot be, each with the field at which it is said.
    func problems(columns: [String], words: Words) -> [MappingProblem] {
        var problems: [MappingProblem] = []
        func tell(_ field: String, _ key: String) { problems.append(MappingProblem(field: field, text: words[key])) }
        let knowsRows = ColumnUse.rows.contains(rows)
        if !knowsRows { tell("rows", "wrong_rows") }
        if !(1...32).contains(table.utf8.count) || table.contains(":") { tell("table", "wrong_table") }
        if !zone.isEmpty, Zone(zone) == nil { tell("zone", "no_such_zone") }
        let needed: [(use: ColumnUse, key: String)] =
            switch rows {
            case "tickets": [(.ticket, "need_ticket"), (.createdAt, "need_created")]
            case "comments": [(.ticket, "need_ticket"), (.at, "need_at_comments"), (.authorID, "need_author")]
            default: [(.ticket, "need_ticket"), (.at, "need_at_updates")]
            }
        for (use, key) in needed where !uses.values.contains(use.rawValue) && !fixed.contains(use.rawValue) {
            tell("columns", key)
        }
        for (place, column) in columns.enumerated() {
            guard let use = uses[column].flatMap(ColumnUse.init(rawValue:)) else { continue }
            let label = use.label(words, rows: rows)
            if knowsRows, !use.fits(rows) {
                problems.append(
                    MappingProblem(field: "use.\(place)", text: words.text("wrong_use", ["use": label])))
            }
            let others = columns.filter { $0 != column && uses[$0] == use.rawValue }
            if !use.isShared, let other = others.first {
                problems.append(
                    MappingProblem(
                        field: "use.\(place)", text: words.text("wrong_twice", ["use": label, "column": other])))
            }
        }
        return problems
    }
}

extension ZoneNames {
    /// `europe/copenhagen` as it is spelled; what is no zone stays.
    static func spelling(of name: String) -> String {
        guard Zone(name) == nil else { return name }
        let lowercase = name.lowercased()
        return TimeZone.knownTimeZoneIdentifiers.first { $0.lowercased() == lowercase } ?? name
    }
}

/// A sentence at a field of the form.
struct MappingProblem: Equatable {
    var field: String
    var text: String
}
