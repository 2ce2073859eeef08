import Reports
import Semantics
import Support

/// Values of answers as people read them.
struct AnswerFormat: Sendable {
    let local: LocalFormat
    let zone: Zone
    /// Whose answer it is: an `n` is called what it counts there.
    let report: String

    var words: Words { local.words }

    /// Time of many people together, whose days would be nobody's.
    var countsHours: Bool { ReportLibrary.report(report)?.topic == .planning }

    /// What stands above a column: in other languages by its key, in English as the catalog says it.
    func title(_ column: ReportAnswer.Column) -> String { title(column.key, column.title) }

    func title(_ key: String, _ fallback: String? = nil) -> String {
        words.optional("measure_\(key)_\(report)") ?? words.optional("measure_" + key) ?? fallback
            ?? key.replacing("_", with: " ")
    }

    func text(_ value: AnswerValue?, _ key: String, _ unit: Semantics.Unit) -> String {
        switch value {
        case nil, .null?: return "–"
        case .bool(let flag)?: return words[flag ? "yes" : "no"]
        case .counts(let counts)?:
            return counts.map { "\($0.key): \(local.integer($0.count))" }.joined(separator: " · ")
        case .text(let text)?: return self.text(text, key, unit)
        case .integer(let number)? where unit == .count: return coded(number, key) ?? local.integer(number)
        case .integer, .number:
            guard let number = value?.double else { return "–" }
            if key == "change" { return local.signedChange(number) }
            return unit == .duration && countsHours ? local.hours(number) : local.value(number, unit)
        }
    }

    private func text(_ text: String, _ key: String, _ unit: Semantics.Unit) -> String {
        if unit == .instant, let instant = Instant(rfc3339: text) { return local.dateAndTime(instant, zone) }
        return words.optional("value_\(key)_\(text)") ?? text
    }

    /// Numbers that stand for something: an hour, a weekday, an outcome.
    private func coded(_ number: Int, _ key: String) -> String? {
        switch key {
        case "hour": local.hour(number)
        case "weekday": local.weekday(number)
        default: words.optional("value_\(key)_\(number)")
        }
    }

    static func unit(of key: String, in answer: ReportAnswer) -> Semantics.Unit {
        if let column = answer.columns.first(where: { $0.key == key }) { return column.unit }
        return switch key {
        case "mean", "median", "p90", "oldest_unanswered", "inside", "outside", "no_hours", "available", "away":
            .duration
        case "score", "response_rate", "abandoned_rate", "attainment", "reopen_rate", "one_touch_share", "change":
            .percent
        case "mean_score", "mean_max": .number
        default: .count
        }
    }
}
