import Foundation

/// One row of a table. Its fields lie one after another in one buffer, which the reader uses again for the next row.
struct CSVRow {
    /// The line (from 1) on which the row begins.
    var line = 0
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    var count: Int { ends.count }
    /// A line with nothing on it.
    var isBlank: Bool { ends.count <= 1 && bytes.isEmpty }

    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// The field's content, quotes taken off.
    func field(_ index: Int) -> ArraySlice<UInt8> {
        bytes[range(index)]
    }

    /// Nil: the field is not UTF-8.
    func text(_ index: Int) -> String? {
        bytes.withUnsafeBufferPointer {
            String(validating: UnsafeBufferPointer(rebasing: $0[range(index)]), as: UTF8.self)
        }
    }

    func isSame(_ index: Int, as other: CSVRow) -> Bool {
        let mine = range(index)
        let theirs = other.range(index)
        guard mine.count == theirs.count else { return false }
        guard !mine.isEmpty else { return true }
        return bytes.withUnsafeBytes { a in
            other.bytes.withUnsafeBytes { b in
                guard let a = a.baseAddress, let b = b.baseAddress else { return true }
                return memcmp(a + mine.lowerBound, b + theirs.lowerBound, mine.count) == 0
            }
        }
    }

    mutating func clear(line: Int) {
        self.line = line
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }
    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func dropLast() { bytes.removeLast() }
    mutating func endField() { ends.append(bytes.count) }

    /// The row as CSV again, for the rejects file.
    func original(separator: UInt8) -> [UInt8] {
        var text: [UInt8] = []
        for index in 0..<count {
            if index > 0 { text.append(separator) }
            let field = field(index)
            let needsQuotes = field.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            if needsQuotes { text.append(0x22) }
            for byte in field {
                if byte == 0x22 { text.append(0x22) }
                text.append(byte)
            }
            if needsQuotes { text.append(0x22) }
        }
        return text
    }
}
