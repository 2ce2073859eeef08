import Reports
import Support

/// A condition of a rule as a form says it: a property, how its values are written, and the values with commas between them.
struct ConditionText: Sendable, Equatable {
    enum Form: String, Sendable, CaseIterable { case text, number, flag, json }

    var property: String
    var form: Form
    var values: String

    init(property: String, form: Form, values: String) {
        self.property = property
        self.form = form
        self.values = values
    }

    init(_ condition: SLARule.Condition) {
        property = condition.property
        form = Self.form(of: condition.values)
        switch form {
        case .json:
            values = String(decoding: JSON.array(condition.values.map(\.json)).canonical, as: UTF8.self)
        case .text, .number, .flag: values = CommaList.text(condition.values.map(\.text))
        }
    }

    /// Values of several kinds, or with blanks at their ends, are only safe as JSON.
    private static func form(of values: [PropertyValue]) -> Form {
        let forms = Set(
            values.map { value -> Form in
                switch value {
                case .string(let text): text == text.trimmingWhiteSpace() && !text.isEmpty ? .text : .json
                case .number: .number
                case .bool: .flag
                }
            })
        return forms.count > 1 ? .json : forms.first ?? .text
    }

    /// Throws a ``Problem`` that says which value does not fit.
    func condition() throws -> SLARule.Condition {
        SLARule.Condition(property: property, values: try form == .json ? listed() : typed())
    }

    private func listed() throws -> [PropertyValue] {
        guard case .array(let elements)? = try? JSON(parsing: Array(values.utf8)) else {
            throw Problem.parameter(property, "'\(values)' is no JSON list")
                .worded("why_no_list", ["name": property])
        }
        return try elements.map { element in
            switch element {
            case .string(let text): return .string(text)
            case .number(let number): return .number(number)
            case .bool(let flag): return .bool(flag)
            case .null, .array, .object:
                throw Problem.parameter(property, "a list of texts, numbers, true and false is needed")
                    .worded("why_no_list", ["name": property])
            }
        }
    }

    private func typed() throws -> [PropertyValue] {
        let texts = CommaList.values(values).map { $0.trimmingWhiteSpace() }.filter { !$0.isEmpty }
        guard !texts.isEmpty else {
            throw Problem.parameter(property, "needs at least one value").worded("why_no_value", ["name": property])
        }
        return try texts.map { text in
            switch form {
            case .text, .json: return .string(text)
            case .number:
                guard let number = Double(text), number.isFinite else {
                    throw Problem.parameter(property, "'\(text)' is no number")
                        .worded("why_no_number", ["name": property, "text": text])
                }
                return .number(number)
            case .flag:
                guard ["true", "false"].contains(text) else {
                    throw Problem.parameter(property, "'\(text)' is neither true nor false")
                        .worded("why_no_flag", ["name": property, "text": text])
                }
                return .bool(text == "true")
            }
        }
    }
}

extension PropertyValue {
    fileprivate var json: JSON {
        switch self {
        case .string(let text): .string(text)
        case .number(let number): .number(number)
        case .bool(let flag): .bool(flag)
        }
    }
}
