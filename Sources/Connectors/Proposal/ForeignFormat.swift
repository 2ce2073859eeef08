/// Kinds of files that people mistake for tables or events, by their first bytes.
enum ForeignFormat {
    /// What the file is and what to do about it; nil: none of the known ones.
    static func sentence(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return archive(bytes) }
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.sentence }
        let start = bytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if start.first == UInt8(ascii: "<") {
            return "This is a web page or XML, not a table; if you exported it, export again as CSV."
        }
        if bytes.prefix(4096).contains(0) { return "This is no text; save a table as CSV, or events as NDJSON." }
        return nil
    }

    /// Office files are ZIP files; their parts' names stand in the first bytes.
    private static func archive(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if text.contains("opendocument") { return "This is an OpenDocument file; save it as CSV." }
        if text.contains("word/") { return "This is a Word document; tables are imported as CSV." }
        if text.contains("[Content_Types].xml") || text.contains("xl/") || text.contains("docProps/") {
            return "This is an Excel workbook; save it as CSV (UTF-8)."
        }
        return "This is a ZIP file; unpack it first."
    }

    private static let signatures: [(bytes: [UInt8], sentence: String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel workbook or another Office file; save it as CSV (UTF-8)."),
        ([0xFF, 0xFE], utf16), ([0xFE, 0xFF], utf16),
        ([0x89, 0x50, 0x4E, 0x47], picture), ([0xFF, 0xD8, 0xFF], picture), (Array("GIF8".utf8), picture),
        (Array("%PDF".utf8), "This is a PDF; export the table itself as CSV."),
        (Array("PAR1".utf8), "This is a Parquet file; export it as CSV."),
        (Array("SQLite format 3".utf8), "This is an SQLite database; export the table as CSV."),
        ([0x28, 0xB5, 0x2F, 0xFD], packed("zstd")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], packed("xz")),
        (Array("BZh".utf8), packed("bzip2")), ([0x37, 0x7A, 0xBC, 0xAF], packed("7-Zip")),
        (Array("Rar!".utf8), packed("RAR")),
    ]

    private static let picture = "This is a picture; export the table itself as CSV."
    private static let utf16 = "This text is UTF-16; save it as UTF-8."

    private static func packed(_ name: String) -> String {
        "This is packed with \(name); unpack it first (gzip can stay as it is)."
    }
}
