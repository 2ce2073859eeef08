/// Why a file could not be read (on), naming it and, where it helps, what to do.
public struct ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    public let path: String
    public let sentence: Sentence

    public init(_ path: String, _ sentence: Sentence) {
        self.path = path
        self.sentence = sentence
    }

    public var reason: String { sentence.description }
    public var description: String { "\(path): \(reason)" }
}
