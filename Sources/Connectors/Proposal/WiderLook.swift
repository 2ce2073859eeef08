import Support

/// Which words a few columns hold in the whole table (or much of it): a rare stage is seldom among the first rows.
struct WiderLook {
    /// Columns with more different words than this are no lists of words.
    static let mostWords = 200

    private(set) var rows = 0
    private(set) var reachedEnd = false
    /// By column, in the order in which they first occur; nil: too many.
    private(set) var words: [Int: [String]] = [:]
    private var seen: [Int: Set<String>] = [:]
    /// Columns among those asked for whose values are all numbers, and all true or false.
    private(set) var numeric: Set<Int>
    private(set) var flags: Set<Int>

    /// Reads up to `limit` rows. `bots`, if given, is shown every row.
    init(
        _ sample: TableSample, columns: Set<Int>, missing: Set<String>, rows limit: Int, bots: inout BotSearch?
    ) throws {
        numeric = columns
        flags = columns
        for column in columns { words[column] = [] }
        let reader = try CSVReader(path: sample.path, separator: sample.separator, encoding: sample.encoding)
        var header = CSVRow()
        _ = try reader.next(into: &header)
        try reader.forEachRow(limit: limit) { row in
            rows += 1
            guard row.count == sample.header.count else { return }
            for column in columns { note(row, column, missing) }
            bots?.see(row)
        }
        reachedEnd = rows < limit
    }

    private mutating func note(_ row: borrowing CSVRow, _ column: Int, _ missing: Set<String>) {
        guard words[column] != nil || numeric.contains(column) || flags.contains(column),
            let word = row.trimmed(column), !word.isEmpty, !missing.contains(word),
            seen[column, default: []].insert(word).inserted
        else { return }
        words[column]?.append(word)
        if numeric.contains(column), Double(word)?.isFinite != true { numeric.remove(column) }
        if flags.contains(column), PropertyCell.flag(word) == nil { flags.remove(column) }
        if words[column].map({ $0.count > Self.mostWords }) == true { words[column] = nil as [String]? }
    }
}
