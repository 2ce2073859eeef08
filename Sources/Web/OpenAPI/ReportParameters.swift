import Reports
import Support

/// What reports take. A parameter that is the same in all reports that have it stands in the document once.
enum ReportParameters {
    static func of(_ report: Report) -> [OpenAPIOperation.Parameter] {
        report.controls.descriptions.map { control in
            var described = parameter(control)
            if shared.contains(where: { $0.name == control.name }) { described.reference = control.name }
            return described
        }
    }

    /// Those that choose the number whose facts are shown.
    static var drill: [OpenAPIOperation.Parameter] {
        drillParameters.map { parameter in
            var parameter = parameter
            parameter.reference = parameter.name
            return parameter
        }
    }

    static var components: JSON {
        .object(JSONObject((shared + drillParameters).map { JSONObject.Member(key: $0.name, value: $0.json) }))
    }

    private static let shared: [OpenAPIOperation.Parameter] = {
        let all = ReportLibrary.all.flatMap { $0.controls.descriptions.map(parameter) }
        let byName = Dictionary(grouping: all, by: \.name)
        return byName.values.compactMap { same in
            same.dropFirst().allSatisfy { $0.json == same[0].json } ? same[0] : nil
        }
    }()

    private static func parameter(_ control: ControlDescription) -> OpenAPIOperation.Parameter {
        var description = control.fallback.map { "Default: \($0)." } ?? ""
        let schema: JSON
        switch control.values {
        case .words(let words): schema = wordsSchema(words)
        case .number(let bounds): schema = .whole(bounds)
        case .text(let form):
            description = "\(form). \(description)"
            schema = textSchema(control.name)
        case .ids:
            description = "Ids with commas between them; none for unassigned. \(description)"
            schema = textSchema(control.name)
        }
        return .init(
            name: control.name, schema: schema, isRepeatable: control.isRepeatable, description: description)
    }

    /// `property:NAME` stands for every property.
    private static func wordsSchema(_ words: [String]) -> JSON {
        let plain = words.filter { $0 != "property:NAME" }
        guard plain.count < words.count else { return .words(words) }
        let property: JSON = .object(["type": .string("string"), "pattern": .string("^property:.+$")])
        return .object(["anyOf": .array([.words(plain), property])])
    }

    private static func textSchema(_ name: String) -> JSON {
        let pattern: String? =
            switch name {
            case "from", "to", "bucket": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            case "range": "^(today|yesterday|all|last-[1-9][0-9]{0,3}-days|(this|last)-(week|month|quarter|year))$"
            case "where": "^.+:(any|none|known|unknown|contains|above|below|between)(:.*)?$"
            default: nil
            }
        if name == "as_of" { return OpenAPISchemas.instant }
        var schema: JSONObject = ["type": .string("string")]
        if let pattern { schema.members.append(JSONObject.Member(key: "pattern", value: .string(pattern))) }
        return .object(schema)
    }

    private static var drillParameters: [OpenAPIOperation.Parameter] {
        let text: JSON = .object(["type": .string("string")])
        return [
            .init(name: "bucket", schema: textSchema("bucket"), description: "The row's period"),
            .init(name: "key", schema: text, description: "The row's group; none for null"),
            .init(name: "split_key", schema: text, description: "What splits the row's group; none for null"),
            .init(name: "stage", schema: text),
            .init(name: "hour", schema: .whole(0...23)),
            .init(name: "weekday", schema: .whole(1...7)),
            .init(name: "goal", schema: .words(SLAOutcome.Goal.allCases.map(\.key))),
            .init(name: "status", schema: .words(AvailabilityChange.Status.allCases.map(\.rawValue))),
            .init(name: "reason", schema: text),
            .init(name: "list", schema: text),
            .init(name: "page", schema: .whole(1...10_000_000)),
            .init(name: "per_page", schema: .whole(1...500)),
            .init(
                name: "sort", schema: text,
                description: "The key of a column, with - before it for the greatest first. Default: the oldest first"),
        ]
    }
}
