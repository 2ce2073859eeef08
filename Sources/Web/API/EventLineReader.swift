import Support

/// Cuts a body of events into texts of one event each, whatever the pieces in which it arrives, in bounded memory.
///
/// NDJSON, or a JSON array whose elements count as lines 1, 2, …: the first byte that is no blank decides.
struct EventLineReader {
    /// One event's text, or why there is none.
    typealias Piece = ElementCutter.Piece

    private enum Form { case undecided, lines, array, ended }

    private let limit: Int
    private var form = Form.undecided
    private var lines: LineCutter
    private var elements: ElementCutter

    /// `limit`: bytes of one event; a longer one is reported and passed over.
    init(limit: Int) {
        self.limit = limit
        lines = LineCutter(limit: limit)
        elements = ElementCutter(limit: limit)
    }

    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ take: (_ line: Int, Piece) throws -> Void
    ) rethrows {
        var rest = bytes[...]
        if form == .undecided {
            while let byte = rest.first, lines.isBlank(byte) {
                if byte == UInt8(ascii: "\n") { lines.skipLine() }
                rest = rest.dropFirst()
            }
            guard let first = rest.first else { return }
            form = first == UInt8(ascii: "[") ? .array : .lines
            if form == .array { rest = rest.dropFirst() }
        }
        let buffer = UnsafeBufferPointer(rebasing: rest)
        if form == .array {
            try elements.read(buffer, take)
        } else {
            try lines.read(buffer, take)
        }
    }

    /// The body has ended.
    mutating func finish(_ take: (_ line: Int, Piece) throws -> Void) rethrows {
        switch form {
        case .lines: try lines.finish(take)
        case .array: try elements.finish(take)
        case .undecided, .ended: break
        }
        form = .ended
    }
}
