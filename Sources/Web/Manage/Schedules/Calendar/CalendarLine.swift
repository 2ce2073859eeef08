import Support

/// One line of an iCalendar file: `DTSTART;VALUE=DATE:20240605`.
struct CalendarLine: Sendable, Equatable {
    /// In capitals, not empty.
    let name: String
    /// By their names in capitals.
    let parameters: [String: String]
    let value: String

    /// The value where it is a word that is spelled anyhow.
    var word: String { value.trimmingWhiteSpace().uppercased() }

    var beginsCalendar: Bool { name == "BEGIN" && word == "VCALENDAR" }

    /// Nil: the bytes are no text. What is no line of a calendar is left out.
    static func lines(of bytes: some Sequence<UInt8>) -> [CalendarLine]? {
        var lines: [CalendarLine] = []
        for line in unfolded(bytes) {
            guard String(validating: line, as: UTF8.self) != nil else { return nil }
            if let line = CalendarLine(line) { lines.append(line) }
        }
        return lines
    }

    /// A line that begins with white space goes on the one before it. Files are folded by bytes, within a letter too.
    private static func unfolded(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var atStart = true
        for byte in bytes {
            switch byte {
            case 0x0A, 0x0D: atStart = true
            case 0x20, 0x09:
                if !atStart { lines[lines.count - 1].append(byte) }
                atStart = false
            default:
                if atStart { lines.append([]) }
                atStart = false
                lines[lines.count - 1].append(byte)
            }
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return lines.map { $0.starts(with: mark) ? Array($0.dropFirst(mark.count)) : $0 }
    }

    /// Nil: it has no name, or no value.
    init?(_ line: [UInt8]) {
        let parts = Self.split(line[...], at: 0x3A, most: 2)
        guard parts.count == 2 else { return nil }
        let head = Self.split(parts[0], at: 0x3B).map { String(decoding: $0, as: UTF8.self) }
        guard let name = head.first?.trimmingWhiteSpace().uppercased(), !name.isEmpty else { return nil }
        self.name = name
        value = String(decoding: parts[1], as: UTF8.self)
        let pairs = head.dropFirst().map { text in
            let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (pair[0].uppercased(), pair.count == 2 ? String(pair[1]) : "")
        }
        parameters = Dictionary(pairs) { first, _ in first }
    }

    /// Not within quotes.
    private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8, most: Int = .max) -> [ArraySlice<UInt8>]
    {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var isQuoted = false
        for (index, byte) in zip(bytes.indices, bytes) where parts.count < most - 1 {
            if byte == 0x22 { isQuoted.toggle() }
            guard byte == separator, !isQuoted else { continue }
            parts.append(bytes[start..<index])
            start = index + 1
        }
        return parts + [bytes[start...]]
    }

    /// With the escapes of a text undone; a line end is a blank.
    var text: String {
        var text = ""
        var isEscaped = false
        for character in value.unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(character)
            }
        }
        return text.trimmingWhiteSpace()
    }
}
