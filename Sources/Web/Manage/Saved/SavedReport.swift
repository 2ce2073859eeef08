import Reports
import Support

/// What a saved report asks and how it is shown: the body of its document. Its title is the document's.
///
///     {"version": 1, "report": "time-to-close", "parameters": [["range", "last-30-days"], ["chart", "line"]]}
struct SavedReport: DocumentBody {
    var slug: String
    /// As in a page's URL, those of the chart too.
    var parameters: [Parameter]
    var changes: [DocumentChange] = []

    init(slug: String, parameters: [Parameter]) {
        self.slug = slug
        self.parameters = parameters
    }

    /// Nil: the text is no definition that this version reads.
    init?(body: String) {
        guard case .object(let object)? = try? JSON(parsing: Array(body.utf8)), let slug = object["report"]?.asText,
            case .array(let pairs)? = object["parameters"]
        else { return nil }
        self.init(slug: slug, parameters: pairs.compactMap(Parameter.init(pair:)))
        if case .array(let changes)? = object["changes"] { self.changes = changes.compactMap(DocumentChange.init) }
    }

    var body: String {
        var object: JSONObject = [
            "version": .number(1), "report": .string(slug), "parameters": .array(parameters.map(\.pair)),
        ]
        if !changes.isEmpty { object.members.append(.init(key: "changes", value: .array(changes.map(\.json)))) }
        return String(decoding: JSON.object(object).canonical, as: UTF8.self)
    }

    /// Nil: there is no such report any more.
    var report: Report? { ReportLibrary.report(slug) }

    var address: String { PageAddress("/reports/\(slug)", parameters).text }
}

extension Parameter {
    init?(pair: JSON) {
        guard case .array(let parts) = pair, parts.count == 2, let name = parts[0].asText, let value = parts[1].asText
        else { return nil }
        self.init(name: name, value: value)
    }

    var pair: JSON { .array([.string(name), .string(value)]) }
}

extension JSON {
    var asText: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var asInteger: Int? {
        if case .number(let number) = self { Int(exactly: number) } else { nil }
    }
}
