import Foundation

/// How a table's letters are written as bytes.
enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// What spreadsheets of western Europe write unless they are asked for UTF-8.
    case windows1252 = "windows-1252"

    /// As mappings say it; capitals do not count.
    init?(named name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "windows-1252", "cp1252", "latin1", "iso-8859-1": self = .windows1252
        default: return nil
        }
    }

    /// Makes UTF-8 of the bytes from `start` on.
    func decode(_ bytes: inout [UInt8], from start: Int) {
        guard self == .windows1252, let first = bytes[start...].firstIndex(where: { $0 >= 0x80 }) else { return }
        var decoded: [UInt8] = []
        decoded.reserveCapacity((bytes.count - first) * 5 / 4)
        for byte in bytes[first...] {
            if byte < 0x80 { decoded.append(byte) } else { decoded += Self.high[Int(byte) - 0x80] }
        }
        bytes.replaceSubrange(first..., with: decoded)
    }

    /// The reverse, for what goes back to whoever has the table; a letter that there is none for becomes a question mark.
    func encode(_ text: [UInt8]) -> [UInt8] {
        guard self == .windows1252, text.contains(where: { $0 >= 0x80 }) else { return text }
        return String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
            scalar.value < 0x80 ? UInt8(scalar.value) : Self.bytes[scalar] ?? UInt8(ascii: "?")
        }
    }

    // MARK: The upper half

    /// Those of 0x80…0x9F; the five that mean nothing stand for themselves.
    private static let specials: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
    private static let scalars: [Unicode.Scalar] = (specials + Array(0xA0...0xFF)).compactMap(Unicode.Scalar.init)
    private static let high: [[UInt8]] = scalars.map { Array(String(Character($0)).utf8) }
    private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
        uniqueKeysWithValues: scalars.enumerated().map { ($1, UInt8(0x80 + $0)) })
}

extension TextEncoding {
    /// What a table is written in, by what it holds: bytes that are no UTF-8, in a table without letters that are.
    ///
    /// Reads up to `limit` bytes: a table's first letter that is not plain ASCII may stand far behind.
    static func likely(path: String, limit: Int = 64 << 20) throws -> TextEncoding {
        let stream = try ByteStream(path: path)
        var bytes: [UInt8] = []
        var read = 0
        while read < limit {
            let rest = bytes.count
            do {
                guard try stream.read(into: &bytes) else { break }
            } catch is ReadingError {
                // Whoever reads on tells it.
                break
            }
            read += bytes.count - rest
            // A letter may be cut in two at the end of a piece, a line is not.
            guard let end = bytes.lastIndex(of: 0x0A) else { continue }
            if let found = told(by: bytes[...end]) { return found }
            bytes.removeFirst(end + 1)
        }
        return told(by: bytes[...]) ?? .utf8
    }

    /// Nil: there are only letters that both write alike.
    private static func told(by bytes: ArraySlice<UInt8>) -> TextEncoding? {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        if String(validating: bytes[first...], as: UTF8.self) != nil { return .utf8 }
        // One line that is damaged does not make another encoding of it.
        let isMixed = bytes[first...].split(separator: 0x0A).contains { line in
            line.contains { $0 >= 0x80 } && String(validating: line, as: UTF8.self) != nil
        }
        return isMixed ? .utf8 : .windows1252
    }
}
