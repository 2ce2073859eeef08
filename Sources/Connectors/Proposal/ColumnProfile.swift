/// What the sampled values of a column are like.
struct ColumnProfile: Sendable {
    let index: Int
    let column: String
    let name: ColumnName
    /// Without what stands for no value, in the order of the rows.
    let values: [String]
    /// Distinct values, the most frequent first.
    let words: [String]
    /// Share of the rows that have no value: 0…1.
    let missing: Double
    /// Formats that all values are times of, the likeliest first.
    let formats: [TimeFormat]

    init(_ sample: TableSample, _ index: Int, missing markers: Set<String>) {
        self.index = index
        column = sample.header[index]
        name = ColumnName(column)
        values = sample.values(index).filter { !$0.isEmpty && !markers.contains($0) }
        missing = 1 - Double(values.count) / Double(sample.rows.count)
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        formats = TimeGuess.formats(of: words.map { ($0, counts[$0] ?? 0) }, in: name)
    }

    var isTime: Bool { !formats.isEmpty }
    var isComplete: Bool { missing == 0 }
    /// 1: no value occurs twice.
    var uniqueness: Double { values.isEmpty ? 0 : Double(words.count) / Double(values.count) }
    var isNumeric: Bool { !words.isEmpty && words.allSatisfy { Double($0)?.isFinite == true } }
    var isFlag: Bool { (1...2).contains(words.count) && words.allSatisfy { PropertyCell.flag($0) != nil } }
    var isEmail: Bool { !words.isEmpty && words.prefix(50).allSatisfy { $0.contains("@") && !$0.contains(" ") } }
    /// Letters and digits without spaces: what things are called by machines.
    var isIdentifier: Bool {
        !words.isEmpty && words.prefix(50).allSatisfy { !$0.contains(" ") && $0.utf8.count <= 64 }
    }
    var longest: Int { words.map(\.utf8.count).max() ?? 0 }
}

/// What stands for "no value" in a table.
enum MissingMarkers {
    private static let known = [
        "?", "NULL", "null", "N/A", "n/a", "#N/A", "NA", "NaN", "nan", "None", "none", "\\N", "-", "--", "(empty)",
        "(blank)",
    ]

    static func found(in sample: TableSample) -> [String] {
        var found: Set<String> = []
        for row in sample.rows { for value in row where value.utf8.count <= 7 { found.insert(value) } }
        return known.filter(found.contains)
    }
}
