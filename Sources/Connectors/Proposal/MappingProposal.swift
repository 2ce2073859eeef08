public import Support

/// A mapping for a table nobody has described yet, made from its column names and the shapes of its values.
public struct MappingProposal: Sendable {
    public struct Column: Sendable, Equatable {
        public let name: String
        /// The most frequent values of the first rows, three at most.
        public let examples: [String]
        /// Keys of the mapping that the column is used for, such as `ticket` or `fields.owner`; empty: none.
        public let uses: [String]
    }

    public let mapping: Mapping
    /// The same as text with comments, for a person to go on from.
    public let yaml: String
    /// Questions before notes.
    public let remarks: [ProposalRemark]
    /// In the order of the table.
    public let columns: [Column]

    /// Reads the beginning of a CSV file, plain or gzip, and of a few columns up to `rows` rows.
    ///
    /// - Parameters:
    ///   - name: becomes the table's name; nil: the file's. Give it where the file's is made up.
    ///   - zone: of times that do not say theirs: the account's.
    ///   - pipelines: those that there are; a pipeline of another kind of stages is not mixed with them.
    ///   - kind: what somebody says that a row is: `updates`, `comments` or `tickets`; nil: told by the table.
    /// - Throws: `ReadingError` where the file is no table, or has no column of tickets or times.
    public init(
        table path: String, name: String? = nil, zone: Zone, pipelines: [Pipeline] = [], as kind: String? = nil,
        rows: Int = 200_000
    ) throws {
        let sample = try TableSample(path: path)
        var proposer = try MappingProposer(sample, name: Self.tableName(name ?? path), zone: zone)
        try proposer.propose(lookingAt: rows, as: kind.flatMap(Mapping.Shape.init))
        proposer.choosePipeline(beside: pipelines)
        yaml = MappingText.yaml(proposer.draft)
        mapping = try Mapping(yaml: yaml, path: "the proposed mapping")
        var remarks = proposer.remarks
        let preview = try MappingPreview(table: path, mapping: mapping, rows: sample.rows.count)
        if let first = preview.rejects.first {
            let field = first.rejection.field
            let why = field.isEmpty ? first.sentence : Sentence(.ofKey, ["key": field], what: first.sentence)
            let counts: KeyValuePairs = [
                "count": String(preview.rejects.count), "rows": String(preview.rows), "line": String(first.line),
            ]
            remarks.append(.init(.question, Sentence(.leftOut, counts, what: why)))
        }
        self.remarks = remarks.filter { $0.weight == .question } + remarks.filter { $0.weight == .note }
        let uses = ColumnUses(proposer.draft)
        columns = proposer.profiles.map {
            Column(name: $0.column, examples: Array($0.words.prefix(3)), uses: uses.of($0.column))
        }
    }

    /// Of `/tmp/Desk export.csv.gz` it is `desk-export`.
    static func tableName(_ path: String) -> String {
        var name = (path.split(separator: "/").last.map(String.init) ?? "").lowercased()
        for ending in [".gz", ".csv", ".tsv", ".txt"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        let words = name.utf8.split { byte in !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)) }
        let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-").prefix(32)
        return text.isEmpty ? "table" : String(text)
    }
}
