/// Why a mapping cannot be used, said before anything is imported.
public struct MappingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The mapping file; the table's where the mapping and the table do not fit.
    public let path: String
    /// Nil where no one line is to blame.
    public let line: Int?
    public let reason: String

    public init(_ path: String, line: Int? = nil, _ reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    public var description: String {
        line.map { "\(path), line \($0): \(reason)" } ?? "\(path): \(reason)"
    }
}
