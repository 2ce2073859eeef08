public import Semantics

/// `where=NAME:OP:VALUES`, from text and back.
extension ReportQuery.Condition {
    static let operators = ["any", "none", "known", "unknown", "contains", "above", "below", "between"]

    /// The operator is the last part that is one, read from the left, so that a property's name may hold colons before it.
    init(parsing text: String) throws(ParameterError) {
        let parts = text.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
        guard let place = parts.indices.dropFirst().first(where: { Self.operators.contains(parts[$0]) }) else {
            throw ParameterError(
                name: "where", reason: "'\(text)' has no operator; write NAME:OP:VALUES", allowed: Self.operators)
        }
        let name = parts[..<place].joined(separator: ":")
        guard !name.isEmpty else {
            throw ParameterError(name: "where", reason: "'\(text)' names no property")
        }
        let rest = parts[(place + 1)...].joined(separator: ":")
        self.init(
            field: TicketField(name), comparison: try Self.comparison(parts[place], CommaList.values(rest), text))
    }

    private static func comparison(
        _ word: String, _ values: [String], _ text: String
    ) throws(ParameterError) -> Comparison {
        func refuse(_ reason: ParameterReason) -> ParameterError { ParameterError(name: "where", reason: reason) }
        func numbers(_ count: Int) throws(ParameterError) -> [Double] {
            let numbers = values.compactMap { $0.lowercased().contains("x") ? nil : Double($0) }.filter(\.isFinite)
            guard numbers.count == values.count, numbers.count == count else {
                throw count == 1 ? refuse("'\(text)' needs a number") : refuse("'\(text)' needs two numbers, LOW,HIGH")
            }
            return numbers
        }
        switch word {
        case "known", "unknown":
            guard values == [""] else { throw refuse("'\(text)' takes no values") }
            return word == "known" ? .known : .unknown
        case "above": return .above(try numbers(1)[0])
        case "below": return .below(try numbers(1)[0])
        case "between":
            let bounds = try numbers(2)
            return .between(bounds[0], bounds[1])
        default:
            guard values != [""] else { throw refuse("'\(text)' needs at least one value") }
            return word == "any" ? .any(values) : word == "none" ? .none(values) : .contains(values)
        }
    }

    public var text: String {
        let name = field.name
        return switch comparison {
        case .any(let values): "\(name):any:\(CommaList.text(values))"
        case .none(let values): "\(name):none:\(CommaList.text(values))"
        case .known: "\(name):known"
        case .unknown: "\(name):unknown"
        case .contains(let values): "\(name):contains:\(CommaList.text(values))"
        case .above(let bound): "\(name):above:\(bound.shortText)"
        case .below(let bound): "\(name):below:\(bound.shortText)"
        case .between(let low, let high): "\(name):between:\(low.shortText),\(high.shortText)"
        }
    }
}

extension TicketField {
    public init(_ name: String) {
        switch name {
        case "source": self = .source
        case "pipeline": self = .pipeline
        case "stage": self = .stage
        case "owner": self = .owner
        case "team": self = .team
        case "contact": self = .contact
        case "subject": self = .subject
        default: self = .property(name)
        }
    }

    public var name: String {
        switch self {
        case .source: "source"
        case .pipeline: "pipeline"
        case .stage: "stage"
        case .owner: "owner"
        case .team: "team"
        case .contact: "contact"
        case .subject: "subject"
        case .property(let name): name
        }
    }
}

extension Double {
    /// Without a fraction where it is whole.
    var shortText: String { Int64(exactly: self).map(String.init) ?? "\(self)" }
}
