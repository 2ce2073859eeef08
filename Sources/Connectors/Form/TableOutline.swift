public import Support

/// The columns of a table as a form shows them, whether a mapping could be proposed for it or not.
public struct TableOutline: Sendable {
    /// In the order of the table, with their most frequent values.
    public let columns: [MappingProposal.Column]
    /// Forms of times that some column's values have, the likeliest first.
    public let formats: [String]
    private let sample: TableSample
    private let profiles: [ColumnProfile]
    private let missing: [String]

    /// Throws `ReadingError` where the file is no table.
    public init(path: String) throws {
        sample = try TableSample(path: path)
        let missing = MissingMarkers.found(in: sample)
        self.missing = missing
        let sample = sample
        // Of columns of one name a mapping can only reach the first.
        profiles = sample.header.indices
            .filter { !sample.header[$0].isEmpty && sample.header.firstIndex(of: sample.header[$0]) == $0 }
            .map { ColumnProfile(sample, $0, missing: Set(missing)) }
        columns = profiles.map { .init(name: $0.column, examples: Array($0.words.prefix(3)), uses: []) }
        var formats: [String] = []
        for format in profiles.flatMap(\.formats) where !formats.contains(format.pattern) {
            formats.append(format.pattern)
        }
        self.formats = formats
    }

    /// A mapping to begin with where none can be proposed: it lacks what only somebody who knows the table can say.
    public func beginning(name: String, zone: Zone) -> String {
        let separator = sample.separator == 0x09 ? "tab" : String(UnicodeScalar(sample.separator))
        let encoding = sample.encoding == .utf8 ? "" : "encoding: \(sample.encoding.rawValue)\n"
        let missing = missing.isEmpty ? "" : "missing: [\(missing.map(MappingText.quoted).joined(separator: ", "))]\n"
        return """
            table: \(MappingText.quoted(MappingProposal.tableName(name)))
            rows: tickets
            separator: \(MappingText.quoted(separator))
            \(encoding)\(missing)time:
              format: \(MappingText.quoted(formats.first ?? TimeFormat.iso))
              zone: \(MappingText.quoted(zone.identifier))
            pipeline:
              id: support
              stages:
                open: open

            """
    }

    /// Distinct words of a column in much of the table, in the order in which they first occur; none where there are so many
    /// that they are no list of words.
    func words(of column: String, rows: Int = 200_000) throws -> [String] {
        guard let profile = profiles.first(where: { $0.column == column }) else { return [] }
        var bots: BotSearch?
        let look = try WiderLook(sample, columns: [profile.index], missing: Set(missing), rows: rows, bots: &bots)
        return look.words[profile.index] ?? []
    }
}
