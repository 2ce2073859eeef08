import Semantics
import Support

/// The catalog: every report with what can be set in it.
public enum CatalogJSON {
    public static var reports: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.field("reports") { json in
                json.array { json in
                    for report in ReportLibrary.all { json.element { report.write(to: &$0) } }
                }
            }
        }
        return json.bytes
    }
}

extension Report {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.field("slug", .text(slug))
            json.field("title", .text(title))
            json.field("topic", .text(topic.rawValue))
            json.field("topic_title", .text(topic.title))
            json.field("about") { about.write(to: &$0) }
            json.field("shown", .text(shown))
            json.field("controls") { json in
                json.array { json in
                    for control in controls.descriptions { json.element { control.write(to: &$0) } }
                }
            }
        }
    }
}

extension About {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.field("summary", .text(summary))
            json.field("terms") { json in
                json.array { json in
                    for term in terms {
                        json.element { json in
                            json.object { json in
                                json.field("name", .text(term.name))
                                json.field("meaning", .text(term.meaning))
                            }
                        }
                    }
                }
            }
            json.field("left_out", .text(leftOut))
            json.field("use", .text(use))
            json.field("example", .text(example))
        }
    }
}

/// One parameter of a report, as the catalog and the API's description tell it.
public struct ControlDescription: Sendable, Hashable {
    public enum Values: Sendable, Hashable {
        /// One of these words.
        case words([String])
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
        /// A text of a form that is described.
        case text(String)
        /// Ids with commas between them; `none` for unassigned.
        case ids
    }

    public var name: String
    public var values: Values
    /// What holds where it is not given; nil: nothing.
    public var fallback: String?
    public var isRepeatable = false

    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.field("name", .text(name))
            switch values {
            case .words(let words): json.field("allowed") { $0.texts(words) }
            case .number(let bounds):
                json.field("minimum", .integer(bounds.lowerBound))
                json.field("maximum", .integer(bounds.upperBound))
            case .text(let form): json.field("form", .text(form))
            case .ids: json.field("form", .text("ids with commas between them; none for unassigned"))
            }
            json.field("default", fallback.map { .text($0) } ?? .null)
            if isRepeatable { json.field("repeatable", .bool(true)) }
        }
    }
}

extension Controls {
    /// Every parameter that the report takes, in the order of `parameterNames`.
    public var descriptions: [ControlDescription] {
        parameterNames.map { name in
            switch name {
            case "range":
                .init(name: name, values: .text(RangeChoice.words.joined(separator: ", ")), fallback: "last-90-days")
            case "from", "to": .init(name: name, values: .text("YYYY-MM-DD"))
            case "time_zone": .init(name: name, values: .text("IANA time zone"), fallback: "the account's")
            case "as_of": .init(name: name, values: .text("RFC 3339 instant"), fallback: "now")
            case "group": .init(name: name, values: .words(groups), fallback: groups[0])
            case "split": .init(name: name, values: .words(splits), fallback: "none")
            case "owner", "team", "source": .init(name: name, values: .ids)
            case "pipeline": .init(name: name, values: choosesPipeline ? .text("the id of one pipeline") : .ids)
            case "compare": .init(name: name, values: .words(["previous"]))
            case "date": .init(name: name, values: .words(dates.map(\.word)), fallback: dates.first?.word)
            case "view":
                .init(name: name, values: .words(ReportQuery.View.allCases.map(\.rawValue)), fallback: "totals")
            case "frequency":
                .init(
                    name: name, values: .words(Frequency.allCases.map(\.rawValue)),
                    fallback: "the finest with at most 31 periods")
            case "statistic":
                .init(name: name, values: .words(ReportQuery.Statistic.allCases.map(\.rawValue)), fallback: "mean")
            case "clock":
                .init(name: name, values: .words(ReportQuery.Clock.allCases.map(\.rawValue)), fallback: "24x7")
            case "where": .init(name: name, values: .text("NAME:OP:VALUES"), isRepeatable: true)
            case "credit": .init(name: name, values: .words(CreditRule.allCases.map(\.rawValue)), fallback: "default")
            case "stage-time":
                .init(name: name, values: .words(ReportQuery.StageTimeKind.allCases.map(\.rawValue)), fallback: "span")
            case "close":
                .init(name: name, values: .words(ReportQuery.CloseKind.allCases.map(\.rawValue)), fallback: "latest")
            case "include": .init(name: name, values: .words(["outbound"]))
            case "limit": .init(name: name, values: .number(5...50), fallback: "10")
            case "min-n": .init(name: name, values: .number(1...1_000_000), fallback: "1")
            case "drill": .init(name: name, values: .words(["reason"]))
            default: .init(name: name, values: .text(""))
            }
        }
    }
}
