import Semantics
import Support

extension ReportAnswer {
    /// The answer as interface.md shows it.
    public var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.field("report", .text(report))
            json.field("title", .text(title))
            json.field("query") { query.write(to: &$0) }
            json.field("columns") { json in
                json.array { json in
                    for column in columns { json.element { column.write(to: &$0) } }
                }
            }
            json.field("rows") { $0.rows(rows) }
            if query.split != .none { json.field("groups") { $0.rows(groups) } }
            json.field("totals") { $0.row(totals) }
            if !lists.isEmpty {
                json.field("lists") { json in
                    json.object { json in
                        for list in lists { json.field(list.name) { $0.rows(list.rows) } }
                    }
                }
            }
            json.field("partial") { $0.texts(partial.map(\.description)) }
            json.field("left_out") { json in
                json.object { json in
                    for left in leftOut { json.field(left.reason, .integer(left.count)) }
                }
            }
            json.field("data_to", dataTo.map { .text($0.rfc3339) } ?? .null)
            json.field("elapsed_ms", elapsed.map { .integer(Int($0)) } ?? .null)
        }
        return json.bytes
    }
}

extension ReportAnswer.Column {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.field("key", .text(key))
            json.field("title", .text(title))
            json.field("type", .text(unit.typeName))
            if unit == .duration { json.field("unit", .text("s")) }
            if unit == .percent { json.field("unit", .text("%")) }
        }
    }
}

extension Semantics.Unit {
    fileprivate var typeName: String { self == .text ? "string" : rawValue }
}

extension JSONText {
    fileprivate mutating func rows(_ rows: [AnswerRow]) {
        array { json in
            for row in rows { json.element { $0.row(row) } }
        }
    }
}

extension RecordPage {
    public var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.field("report", .text(report))
            json.field("total", .integer(total))
            json.field("page", .integer(page))
            json.field("per_page", .integer(perPage))
            json.field("columns") { json in
                json.array { json in
                    for column in columns { json.element { column.write(to: &$0) } }
                }
            }
            json.field("records") { $0.rows(records) }
        }
        return json.bytes
    }
}

extension ReportQuery {
    /// The resolved question: parameters by name, and the days that the range means.
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.field("version", .integer(Self.currentVersion))
            for name in Set(parameters.map(\.name)).sorted() {
                let values = parameters.filter { $0.name == name }.map(\.value)
                json.field(name) { json in
                    if name == "where" { json.texts(values) } else { json.value(.text(values[0])) }
                }
            }
            if range.word != nil {
                json.field("from", .text(from.description))
                json.field("to", .text(to.description))
            }
        }
    }
}
