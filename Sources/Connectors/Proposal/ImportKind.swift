/// What a file to import is, told by its first bytes and not by its name.
public enum ImportKind: Sendable, Equatable {
    /// One JSON event per line.
    case ndjson(isGzip: Bool)
    /// A JSON list of events.
    case jsonArray(isGzip: Bool)
    /// A CSV table, which needs a mapping.
    case table(isGzip: Bool)
    /// None of these. It says what the file is and what to do, for whoever chose it.
    case unusable(Sentence)

    /// A few kilobytes are enough.
    public static func of(_ firstBytes: [UInt8]) -> ImportKind {
        guard firstBytes.starts(with: Gunzip.magic) else { return of(firstBytes, isGzip: false) }
        var unpacked: [UInt8] = []
        do {
            try Gunzip().unpack(firstBytes, into: &unpacked)
        } catch  where unpacked.isEmpty {
            return .unusable(Sentence(.notGzip))
        } catch {
            // Damage further on is the reading's to tell, with all that comes before it.
        }
        return of(unpacked, isGzip: true)
    }

    private static func of(_ bytes: [UInt8], isGzip: Bool) -> ImportKind {
        if let sentence = ForeignFormat.sentence(of: bytes) { return .unusable(sentence) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes[start...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        switch text.first {
        case nil: return .unusable(Sentence(.fileEmpty))
        case UInt8(ascii: "["): return .jsonArray(isGzip: isGzip)
        case UInt8(ascii: "{"): return json(text, isGzip: isGzip)
        default: break
        }
        let line = text.prefix { $0 != 0x0A }
        guard line.contains(where: { [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains($0) }) else {
            return .unusable(Sentence(.noColumns))
        }
        return .table(isGzip: isGzip)
    }

    private static func json(_ text: ArraySlice<UInt8>, isGzip: Bool) -> ImportKind {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        let isCutOff = line.endIndex == text.endIndex
        guard isCutOff || line.last(where: { $0 > 0x20 }) == UInt8(ascii: "}") else {
            return .unusable(Sentence(.jsonOverLines))
        }
        return .ndjson(isGzip: isGzip)
    }
}
