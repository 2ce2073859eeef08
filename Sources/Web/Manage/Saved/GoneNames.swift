import Reports
import Semantics
import Support

/// What a saved report names that is not there any more: people, teams, pipelines, properties.
struct GoneNames: Sendable {
    private let directory: Directory
    /// Nil: not known.
    private let properties: Set<String>?

    init(directory: Directory, properties: Set<String>?) {
        self.directory = directory
        self.properties = properties
    }

    struct Gone: Sendable, Equatable {
        /// `owner`, `team`, `pipeline`, `property`.
        var kind: String
        var name: String
    }

    /// Takes what is gone out of the parameters; the rest stays as it was.
    func takeOut(of parameters: inout [Parameter]) -> [Gone] {
        var gone: [Gone] = []
        parameters = parameters.compactMap { parameter in
            switch parameter.name {
            case "owner": return clean(parameter, "owner", &gone) { directory.users[$0] == nil }
            case "team": return clean(parameter, "team", &gone) { directory.teams[$0] == nil }
            case "pipeline": return clean(parameter, "pipeline", &gone) { directory.pipelines[$0] == nil }
            case "where": return condition(parameter, &gone)
            case "group":
                guard let name = parameter.value.dropping(prefix: "property:"), isGone(property: name) else {
                    return parameter
                }
                gone.append(Gone(kind: "property", name: name))
                return nil
            default: return parameter
            }
        }
        return gone
    }

    private func clean(
        _ parameter: Parameter, _ kind: String, _ gone: inout [Gone], isGone: (String) -> Bool
    ) -> Parameter? {
        let ids = CommaList.values(parameter.value)
        let left = ids.filter { $0 == "none" || !isGone($0) }
        guard left.count < ids.count else { return parameter }
        gone += ids.filter { !left.contains($0) }.map { Gone(kind: kind, name: $0) }
        return left.isEmpty ? nil : Parameter(name: parameter.name, value: CommaList.text(left))
    }

    private static let ownFields: Set<String> = [
        "source", "pipeline", "stage", "owner", "team", "contact", "subject",
    ]

    private func condition(_ parameter: Parameter, _ gone: inout [Gone]) -> Parameter? {
        let name = String(parameter.value.prefix { $0 != ":" })
        guard !Self.ownFields.contains(name), isGone(property: name) else { return parameter }
        gone.append(Gone(kind: "property", name: name))
        return nil
    }

    private func isGone(property: String) -> Bool {
        properties.map { !$0.contains(property) } ?? false
    }
}

extension GoneNames {
    /// As things are now. Where the warehouse does not answer, no property counts as gone.
    static func now(_ directory: Directory, reports: any ReportService) async -> GoneNames {
        let statement = Statement(sql: "SELECT DISTINCT name FROM ticket_properties")
        let table = try? await reports.environment(asOf: nil).runner.run(statement)
        let names = table?.rows.compactMap { row -> String? in
            guard case .text(let name)? = row.first else { return nil }
            return name
        }
        return GoneNames(directory: directory, properties: names.flatMap { $0.isEmpty ? nil : Set($0) })
    }
}

extension StringProtocol {
    func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
