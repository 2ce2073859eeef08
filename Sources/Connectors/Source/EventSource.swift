/// Where events come from, read once from its beginning to its end, in bounded memory.
///
/// Reading is sequential; turning what was read into events is not, so that it can run on every core:
/// whoever imports takes batches from here and asks each for its events wherever it likes.
public protocol EventSource: AnyObject {
    /// The next batch; nil at the end. What was read before an error is delivered before it is thrown.
    func next() throws -> (any PendingBatch)?

    /// How far the reading is.
    var progress: ReadingProgress { get }
}

/// What was read and may not be decoded yet.
public protocol PendingBatch: Sendable {
    func decoded() -> EventBatch
}

public struct ReadingProgress: Sendable, Equatable {
    /// Bytes of the file as it lies on the disk, compressed or not.
    public var bytesRead: Int64
    /// Nil where it cannot be known: standard input.
    public var bytesTotal: Int64?

    public init(bytesRead: Int64, bytesTotal: Int64?) {
        self.bytesRead = bytesRead
        self.bytesTotal = bytesTotal
    }
}
