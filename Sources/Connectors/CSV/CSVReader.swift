/// Reads a CSV file (RFC 4180) row by row, plain or gzip, in bounded memory; see docs/decisions/0002-csv-reader.md.
///
/// Fields may be quoted and then hold separators, line ends and doubled quotes. Rows end in LF or CRLF, the last one in
/// nothing; a byte order mark and blank lines are passed over.
final class CSVReader {
    /// Longer rows are errors: most likely a quote was never closed.
    static let longestRow = 1 << 20

    enum RowError: Error, Equatable {
        /// The row was passed over up to the end of a line.
        case tooLong
        /// The file ends within quotes.
        case openQuote
    }

    let separator: UInt8
    let encoding: TextEncoding
    private let stream: ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var line = 1

    /// `separator` nil: the one of `,`, `;` and tab that the first line has most of.
    init(path: String, separator: UInt8? = nil, encoding: TextEncoding = .utf8) throws {
        stream = try ByteStream(path: path)
        self.encoding = encoding
        var isAtEnd = false
        while !isAtEnd, buffer.count < 3 || !buffer.contains(0x0A), buffer.count < Self.longestRow {
            isAtEnd = !(try stream.read(into: &buffer))
        }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
            throw ReadingError(path, Sentence(.utf16))
        }
        encoding.decode(&buffer, from: position)
        self.separator = separator ?? Self.likelySeparator(buffer)
        self.isAtEnd = isAtEnd
    }

    var path: String { stream.path }
    var progress: ReadingProgress { stream.progress }

    /// The next row that is not blank; false at the end. After a row error it goes on behind the row.
    func next(into row: inout CSVRow) throws -> Bool {
        repeat {
            row.clear(line: line)
            guard try hasByte() else { return false }
            try readRow(&row)
        } while row.isBlank
        return true
    }

    private func readRow(_ row: inout CSVRow) throws {
        var isAtFieldStart = true
        var endsInCarriageReturn = false
        while try hasByte() {
            guard row.bytes.count <= Self.longestRow else { throw try skipLine() }
            if isAtFieldStart, buffer[position] == 0x22 {
                try readQuoted(&row)
                isAtFieldStart = false
                continue
            }
            isAtFieldStart = false
            readPlain(&row, &endsInCarriageReturn)
            guard position < buffer.count else { continue }
            let byte = buffer[position]
            position += 1
            if byte == 0x0A { break }
            row.endField()
            isAtFieldStart = true
            endsInCarriageReturn = false
        }
        if endsInCarriageReturn { row.dropLast() }
        row.endField()
        line += 1
    }

    /// Up to the next separator or line feed, or the end of what was read.
    private func readPlain(_ row: inout CSVRow, _ endsInCarriageReturn: inout Bool) {
        let separator = separator
        let start = position
        position = buffer.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A { end += 1 }
            row.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            return end
        }
        if position > start { endsInCarriageReturn = buffer[position - 1] == 0x0D }
    }

    /// From the opening quote to behind the closing one.
    private func readQuoted(_ row: inout CSVRow) throws {
        position += 1
        while try hasByte() {
            guard row.bytes.count <= Self.longestRow else { throw try skipLine() }
            let byte = buffer[position]
            position += 1
            if byte == 0x22 {
                guard try hasByte(), buffer[position] == 0x22 else { return }
                position += 1
            } else if byte == 0x0A {
                line += 1
            }
            row.append(byte)
        }
        throw RowError.openQuote
    }

    private func skipLine() throws -> RowError {
        while try hasByte() {
            position += 1
            if buffer[position - 1] == 0x0A {
                line += 1
                break
            }
        }
        return .tooLong
    }

    /// Whether there is a byte at `position` (plus `offset`), reading on where needed.
    private func hasByte(after offset: Int = 0) throws -> Bool {
        while position + offset >= buffer.count {
            guard !isAtEnd else { return false }
            buffer.removeFirst(position)
            position = 0
            let start = buffer.count
            isAtEnd = !(try stream.read(into: &buffer))
            encoding.decode(&buffer, from: start)
        }
        return true
    }

    private static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A { break }
            counts[byte, default: 0] += 1
        }
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}
