/// A file of events (`-`: standard input), plain or gzip: a JSON event per line, or one JSON list of events. The first byte
/// that is no blank decides.
public final class EventFileSource: EventSource {
    private let stream: ByteStream
    private var source: (any EventSource)?

    public init(path: String) throws {
        stream = try ByteStream(path: path)
    }

    public var progress: ReadingProgress { stream.progress }

    public func next() throws -> (any PendingBatch)? {
        let source = try self.source ?? open()
        self.source = source
        return try source.next()
    }

    private func open() throws -> any EventSource {
        var beginning: [UInt8] = []
        while try stream.read(into: &beginning) {
            guard let first = beginning.firstIndex(where: { !JSONListSource.isBlank($0) }) else { continue }
            guard beginning[first] == UInt8(ascii: "[") else { break }
            return JSONListSource(stream, beginning: Array(beginning[(first + 1)...]))
        }
        return NDJSONSource(stream, beginning: beginning)
    }
}
