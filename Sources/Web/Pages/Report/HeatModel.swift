import Mustache
import Reports
import Semantics
import Support

/// Weekday against hour as a table that is its own chart (template `heat`): the darker, the more.
struct HeatModel {
    struct Row {
        var hour: String
        var cells: [Cell]
    }

    struct Cell: MustacheParent {
        var text: String
        /// 0…7.
        var shade: Int
        var address: String?
        var label: String

        func child(named name: String) -> Any? {
            switch name {
            case "text": text
            case "shade": shade
            case "address": address ?? false
            case "label": label
            default: nil
            }
        }
    }

    var caption: String
    var weekdays: [String]
    var rows: [Row]

    /// What it can be of; the first is the default.
    static let measures = ["received", "sent"]

    static func measure(_ view: ReportView) -> String {
        view.options.measures?.first(where: measures.contains) ?? measures[0]
    }

    /// Nil where the answer is not by weekday and hour.
    init?(_ view: ReportView) {
        guard view.shape == .weekHours else { return nil }
        let measure = Self.measure(view)
        var values: [[Double]] = Array(repeating: Array(repeating: 0, count: 8), count: 24)
        for row in view.answer.rows {
            guard case .integer(let hour)? = row["hour"], case .integer(let day)? = row["weekday"],
                values.indices.contains(hour), (1...7).contains(day)
            else { continue }
            values[hour][day] = row[measure]?.double ?? 0
        }
        let most = values.joined().max() ?? 0
        let start = view.request.environment.weekStart.rawValue
        let days = (0..<7).map { (start - 1 + $0) % 7 + 1 }
        caption = view.words["heat_caption_" + measure]
        weekdays = days.map { view.local.weekday($0) }
        rows = (0..<24).map { hour in
            Row(
                hour: view.local.hour(hour),
                cells: days.map { day in
                    let value = values[hour][day]
                    let shade = most > 0 && value > 0 ? min(7, 1 + Int(value / most * 6.999)) : 0
                    let identity = [
                        Parameter(name: "hour", value: String(hour)), Parameter(name: "weekday", value: String(day)),
                    ]
                    let text = view.local.value(value, .count)
                    return Cell(
                        text: text, shade: shade,
                        address: value > 0 ? view.records(identity, measure: measure).text : nil,
                        label: "\(view.local.weekday(day)) \(view.local.hour(hour)): \(text)")
                })
        }
    }
}
