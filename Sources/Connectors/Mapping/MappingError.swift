/// Why a mapping cannot be used, said before anything is imported.
public struct MappingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The mapping file; the table's where the mapping and the table do not fit.
    public let path: String
    /// Nil where no one line is to blame.
    public let line: Int?
    public let sentence: Sentence

    public init(_ path: String, line: Int? = nil, _ sentence: Sentence) {
        self.path = path
        self.line = line
        self.sentence = sentence
    }

    public var reason: String { sentence.description }

    public var description: String {
        line.map { "\(path), line \($0): \(reason)" } ?? "\(path): \(reason)"
    }
}
