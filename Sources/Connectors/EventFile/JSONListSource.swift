import Support

/// The events of one JSON list, whose elements count as lines 1, 2, …; it is never held whole.
final class JSONListSource: EventSource {
    private let stream: ByteStream
    private var beginning: [UInt8]
    private var cutter = ElementCutter(limit: NDJSONSource.longestLine)
    private var isAtEnd = false

    /// Of a stream from which all up to the opening bracket, and then `beginning`, has been read.
    init(_ stream: ByteStream, beginning: [UInt8]) {
        self.stream = stream
        self.beginning = beginning
    }

    var progress: ReadingProgress { stream.progress }

    func next() throws -> (any PendingBatch)? {
        while !isAtEnd {
            var bytes = beginning
            beginning = []
            if bytes.isEmpty { isAtEnd = try !stream.read(into: &bytes) }
            var batch = JSONListBatch()
            bytes.withUnsafeBufferPointer { cutter.read($0) { batch.add($1, place: $0) } }
            if isAtEnd { cutter.finish { batch.add($1, place: $0) } }
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || [0xEF, 0xBB, 0xBF].contains(byte)
    }
}

/// Elements of a list, not decoded yet.
struct JSONListBatch: PendingBatch {
    private var bytes: [UInt8] = []
    private var elements: [NDJSONBatch.Line] = []
    private var broken: [Reject] = []

    var isEmpty: Bool { elements.isEmpty && broken.isEmpty }

    mutating func add(_ piece: ElementCutter.Piece, place: Int) {
        switch piece {
        case .text(let text) where text.allSatisfy(JSONListSource.isBlank): reject(Sentence(.elementEmpty), place)
        case .text(let text):
            let start = bytes.count
            bytes.append(contentsOf: text)
            elements.append(.init(number: place, range: start..<bytes.count))
        case .broken(let reason): reject(Sentence(EventRejection(field: "", reason: reason)), place)
        }
    }

    private mutating func reject(_ sentence: Sentence, _ place: Int) {
        broken.append(Reject(line: place, RowRejection(field: "", sentence), original: []))
    }

    func decoded() -> EventBatch {
        var batch = NDJSONBatch(bytes: bytes)
        batch.lines = elements
        var decoded = batch.decoded()
        decoded.rejects = (decoded.rejects + broken).sorted { $0.line < $1.line }
        return decoded
    }
}
