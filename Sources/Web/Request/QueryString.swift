import Hummingbird
public import Reports

/// `a=b&c=d` as in a URL or a posted form: `+` is a blank, `%XX` a byte, the whole UTF-8, names may repeat.
public struct QueryString: Sendable, Equatable {
    public let parameters: [Parameter]
    /// Those that are no percent-encoded UTF-8, as they stand in the text; empty where that is refused.
    public let unreadable: [Parameter]

    /// Throws a ``Problem`` for text that is no percent-encoded UTF-8, with the name of the parameter.
    public init(parsing text: some StringProtocol) throws {
        parameters = try Self.pairs(text).map { name, value in
            let name = try Self.decode(name)
            guard let value = Self.decoded(value) else {
                throw Problem.parameter(name, "is no percent-encoded UTF-8: \(value)")
            }
            return Parameter(name: name, value: value)
        }
        unreadable = []
    }

    /// Takes what can be read, and remembers the rest: addresses are typed, cut off and mailed.
    init(reading text: some StringProtocol) {
        var (parameters, unreadable): ([Parameter], [Parameter]) = ([], [])
        for (name, value) in Self.pairs(text) {
            if let name = Self.decoded(name), let value = Self.decoded(value) {
                parameters.append(Parameter(name: name, value: value))
            } else {
                unreadable.append(Parameter(name: Self.decoded(name) ?? name, value: value))
            }
        }
        (self.parameters, self.unreadable) = (parameters, unreadable)
    }

    private static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
        }
    }

    /// The first of that name.
    public subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Refuses names that are not among `names`, so that a mistyped parameter is never silently without effect, and one
    /// of them twice.
    func only(_ names: String...) throws {
        var seen: Set<String> = []
        for parameter in parameters {
            guard names.contains(parameter.name) else {
                throw Problem.parameter(parameter.name, "there is no such parameter here", allowed: names)
            }
            guard seen.insert(parameter.name).inserted else {
                throw Problem.parameter(parameter.name, "is given more than once")
            }
        }
    }

    /// A whole number in a range, `default` where it is not given.
    func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws -> Int {
        guard let text = self[name] else { return fallback }
        guard let value = Int(text), range.contains(value), text.first != "+" else {
            throw Problem.parameter(
                name, "is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// `true` or `false`; false where it is not given.
    func flag(_ name: String) throws -> Bool {
        switch self[name] {
        case nil, "false": return false
        case "true": return true
        case .some: throw Problem.parameter(name, "is neither true nor false", allowed: ["true", "false"])
        }
    }

    /// In a path, `+` stands for itself.
    static func decode(_ text: some StringProtocol, plusIsBlank: Bool = true) throws -> String {
        guard let decoded = decoded(text, plusIsBlank: plusIsBlank) else { throw undecodable(text) }
        return decoded
    }

    /// Nil: it is no percent-encoded UTF-8.
    private static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = true) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+") where plusIsBlank:
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func undecodable(_ text: some StringProtocol) -> Problem {
        Problem(.badRequest, "encoding", "The request is not readable", detail: "not percent-encoded UTF-8: \(text)")
            .worded("why_encoding")
    }
}

extension Request {
    /// What stands behind the question mark. A program is told of what cannot be read; for a person the rest applies.
    func queryString() throws -> QueryString {
        let text = uri.query ?? ""
        return isForAPI ? try QueryString(parsing: text) : QueryString(reading: text)
    }

    /// A program asks, not a person at a browser.
    var isForAPI: Bool { uri.path.hasPrefix("/api/") }

    /// Refuses any parameter, where there is none to give.
    func refuseParameters() throws {
        guard let first = try queryString().parameters.first else { return }
        throw Problem.parameter(first.name, "there is no such parameter here")
    }
}

extension WebContext {
    /// What stands in the path at `{name}`, decoded.
    func segment(_ name: String) throws -> String {
        try QueryString.decode(parameters.require(name), plusIsBlank: false)
    }
}
