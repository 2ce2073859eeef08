/// A file of one JSON event per line (`-`: standard input), plain or gzip.
///
/// A line may end in LF or CRLF, the last one in nothing; a byte order mark and blank lines are passed over.
public final class NDJSONSource: EventSource {
    /// Longer lines are rejected without being held in memory.
    public static let longestLine = 1 << 20

    private let stream: ByteStream
    private var rest: [UInt8] = []
    private var nextLine = 1
    /// The number of a line that grew too long and whose end has not been seen.
    private var overlong: Int?
    private var isAtStart = true
    private var isAtEnd = false

    public init(path: String) throws {
        stream = try ByteStream(path: path)
    }

    /// Of a stream whose `beginning` has been read.
    init(_ stream: ByteStream, beginning: [UInt8]) {
        self.stream = stream
        rest = beginning
    }

    public var progress: ReadingProgress { stream.progress }

    public func next() throws -> (any PendingBatch)? {
        while !isAtEnd {
            var bytes = rest
            rest = []
            let hasMore = try stream.read(into: &bytes)
            if isAtStart, bytes.count >= 3 || !hasMore {
                isAtStart = false
                if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            }
            isAtEnd = !hasMore
            let batch = cut(bytes)
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    /// The whole lines of `bytes`; what follows the last of them is kept for the next piece.
    private func cut(_ bytes: [UInt8]) -> NDJSONBatch {
        var batch = NDJSONBatch(bytes: bytes)
        var start = 0
        bytes.withUnsafeBufferPointer { buffer in
            while let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                add(start..<end, to: &batch)
                start = end + 1
            }
        }
        if isAtEnd {
            if start < bytes.count || overlong != nil { add(start..<bytes.count, to: &batch) }
        } else if bytes.count - start > Self.longestLine {
            if overlong == nil {
                batch.tooLong.append(.init(number: nextLine, range: start..<start + Self.longestLine))
            }
            overlong = nextLine
        } else {
            rest = Array(bytes[start...])
        }
        return batch
    }

    private func add(_ range: Range<Int>, to batch: inout NDJSONBatch) {
        let number = nextLine
        nextLine += 1
        if overlong == number {
            overlong = nil
        } else if range.count > Self.longestLine {
            batch.tooLong.append(.init(number: number, range: range))
        } else {
            batch.lines.append(.init(number: number, range: range))
        }
    }
}
