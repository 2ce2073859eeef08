/// Kinds of files that people mistake for tables or events, by their first bytes.
enum ForeignFormat {
    /// What the file is and what to do about it; nil: none of the known ones.
    static func sentence(of bytes: [UInt8]) -> Sentence? {
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return Sentence(archive(bytes)) }
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.sentence }
        let start = bytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if start.first == UInt8(ascii: "<") { return Sentence(.markup) }
        if bytes.prefix(4096).contains(0) { return Sentence(.binary) }
        return nil
    }

    /// Office files are ZIP files; their parts' names stand in the first bytes.
    private static func archive(_ bytes: [UInt8]) -> Sentence.Key {
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if text.contains("opendocument") { return .openDocument }
        if text.contains("word/") { return .wordDocument }
        if text.contains("[Content_Types].xml") || text.contains("xl/") || text.contains("docProps/") { return .excel }
        return .archive
    }

    private static let signatures: [(bytes: [UInt8], sentence: Sentence)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], Sentence(.oldOffice)),
        ([0xFF, 0xFE], Sentence(.utf16)), ([0xFE, 0xFF], Sentence(.utf16)),
        ([0x89, 0x50, 0x4E, 0x47], Sentence(.picture)), ([0xFF, 0xD8, 0xFF], Sentence(.picture)),
        (Array("GIF8".utf8), Sentence(.picture)), (Array("%PDF".utf8), Sentence(.pdf)),
        (Array("PAR1".utf8), Sentence(.parquet)), (Array("SQLite format 3".utf8), Sentence(.sqlite)),
        ([0x28, 0xB5, 0x2F, 0xFD], packed("zstd")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], packed("xz")),
        (Array("BZh".utf8), packed("bzip2")), ([0x37, 0x7A, 0xBC, 0xAF], packed("7-Zip")),
        (Array("Rar!".utf8), packed("RAR")),
    ]

    private static func packed(_ program: String) -> Sentence { Sentence(.packed, ["program": program]) }
}
