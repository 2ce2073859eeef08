/// Why a parameter does not fit: an English sentence that remembers its blanks, so that a page can say it in the reader's language.
///
///     let reason: ParameterReason = "'\(text)' is no date; write YYYY-MM-DD"
///     reason.template  // "'{0}' is no date; write YYYY-MM-DD"
public struct ParameterReason: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    public private(set) var template: String
    public private(set) var values: [String]

    public init(stringLiteral value: String) {
        (template, values) = (value, [])
    }

    public init(stringInterpolation: StringInterpolation) {
        (template, values) = (stringInterpolation.template, stringInterpolation.values)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var values: [String] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { template += literal }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            template += "{\(values.count)}"
            values.append(value.description)
        }
    }

    public var description: String { filled(template) }

    /// Another language's sentence with the same blanks filled in; what a value says in braces is not a blank.
    public func filled(_ template: String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let number = Int(rest[rest.index(after: open)..<close])
            text += rest[..<open]
            text += number.flatMap { values.indices.contains($0) ? values[$0] : nil } ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
