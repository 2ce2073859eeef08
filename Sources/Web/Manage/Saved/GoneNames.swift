import Reports
import Support

/// What a saved report names that is not there any more: people, teams, pipelines, properties.
struct GoneNames: Sendable {
    /// Ids by the parameter that names them; nil: not known.
    private let known: [String: Set<String>]?
    /// Nil: not known.
    private let properties: Set<String>?

    /// What the directory has or the data mention is there: not everybody who works on tickets is in the directory.
    /// - Parameter choices: what the data mention; nil: they could not be asked, and nothing counts as gone.
    init(directory: Directory, choices: FieldChoices?) {
        known = choices.map { choices in
            [
                "owner": Set(directory.users.keys).union(choices.owners.map(\.id)),
                "team": Set(directory.teams.keys).union(choices.teams.map(\.id)),
                "pipeline": Set(directory.pipelines.keys).union(choices.pipelines.map(\.id)),
            ]
        }
        properties = choices.flatMap { $0.properties.isEmpty ? nil : Set($0.properties.map(\.name)) }
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
            case "owner", "team", "pipeline": return clean(parameter, &gone)
            case "where": return condition(parameter, &gone)
            case "group", "split":
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

    private func clean(_ parameter: Parameter, _ gone: inout [Gone]) -> Parameter? {
        guard let there = known?[parameter.name] else { return parameter }
        let ids = CommaList.values(parameter.value)
        let left = ids.filter { $0 == "none" || there.contains($0) }
        guard left.count < ids.count else { return parameter }
        gone += ids.filter { !left.contains($0) }.map { Gone(kind: parameter.name, name: $0) }
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

extension StringProtocol {
    func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
