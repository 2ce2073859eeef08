/// A parameter as it stands in a URL or behind a flag; names may repeat.
public struct Parameter: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A parameter that does not fit: which one, why, and what would.
public struct ParameterError: Error, Sendable, Hashable, CustomStringConvertible {
    public var name: String
    public var reason: ParameterReason
    /// Empty where what is allowed cannot be listed.
    public var allowed: [String]

    public init(name: String, reason: ParameterReason, allowed: [String] = []) {
        self.name = name
        self.reason = reason
        self.allowed = allowed
    }

    public var description: String {
        allowed.isEmpty ? "\(name): \(reason)" : "\(name): \(reason); allowed: \(allowed.joined(separator: ", "))"
    }
}
