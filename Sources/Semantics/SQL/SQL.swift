/// A piece of SQL with the values bound to its placeholders. Whatever is interpolated as `bind:` becomes a placeholder, so that no value
/// is ever spliced into text.
public struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var parameters: [SQLValue]

    public init(text: String = "", parameters: [SQLValue] = []) {
        self.text = text
        self.parameters = parameters
    }

    public init(stringLiteral value: String) {
        self.init(text: value)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text, parameters: stringInterpolation.parameters)
    }

    public static func + (a: SQL, b: SQL) -> SQL {
        SQL(text: a.text + b.text, parameters: a.parameters + b.parameters)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var parameters: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        public mutating func appendInterpolation(_ piece: SQL) {
            text += piece.text
            parameters += piece.parameters
        }

        /// The name of a table, a column or an alias of ours; never anything that came from outside.
        public mutating func appendInterpolation(name: String) {
            text += name
        }

        public mutating func appendInterpolation(bind value: SQLValue) {
            text += "?"
            parameters.append(value)
        }

        public mutating func appendInterpolation(bind value: Int64) {
            appendInterpolation(bind: .integer(value))
        }

        public mutating func appendInterpolation(bind value: String) {
            appendInterpolation(bind: .text(value))
        }
    }
}

extension Sequence<SQL> {
    func joined(_ separator: String) -> SQL {
        var result = SQL()
        for (index, piece) in enumerated() {
            result = index == 0 ? piece : result + SQL(text: separator) + piece
        }
        return result
    }
}
