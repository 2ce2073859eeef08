import Support

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Cuts bytes at line ends. A line that lies in one piece is never copied.
struct LineCutter {
    private let limit: Int
    private var number = 1
    /// The beginning of a line whose end has not arrived.
    private var begun: [UInt8] = []
    private var isTooLong = false

    init(limit: Int) {
        self.limit = limit
    }

    func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
    }

    mutating func skipLine() {
        number += 1
    }

    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ take: (Int, EventLineReader.Piece) throws -> Void
    ) rethrows {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while start < bytes.count, let found = memchr(base + start, 0x0A, bytes.count - start) {
            let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            try end == start && begun.isEmpty
                ? () : takeLine(UnsafeBufferPointer(rebasing: bytes[start..<end]), take)
            number += 1
            start = end + 1
        }
        keep(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    mutating func finish(_ take: (Int, EventLineReader.Piece) throws -> Void) rethrows {
        try takeLine(UnsafeBufferPointer(start: nil, count: 0), take)
    }

    /// `end`: the line's last part, or all of it.
    private mutating func takeLine(
        _ end: UnsafeBufferPointer<UInt8>, _ take: (Int, EventLineReader.Piece) throws -> Void
    ) rethrows {
        defer {
            begun.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        if isTooLong || begun.count + end.count > limit {
            return try take(number, .broken("the line has more than \(limit) bytes"))
        }
        if begun.isEmpty { return try takeUnlessBlank(end, take) }
        begun.append(contentsOf: end)
        try begun.withUnsafeBufferPointer { try takeUnlessBlank($0, take) }
    }

    private func takeUnlessBlank(
        _ line: UnsafeBufferPointer<UInt8>, _ take: (Int, EventLineReader.Piece) throws -> Void
    ) rethrows {
        if !line.allSatisfy(isBlank) { try take(number, .text(line)) }
    }

    private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isTooLong || begun.count + bytes.count > limit {
            isTooLong = true
            begun.removeAll(keepingCapacity: true)
        } else {
            begun.append(contentsOf: bytes)
        }
    }
}
