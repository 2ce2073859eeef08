/// Settles whether `3/4/2024` is in March or in April, which the first rows often cannot: of a table that begins on the
/// first of a month, they are all of days up to the twelfth.
struct DayOrder {
    /// Those of the formats that the column's times fit best.
    let formats: [TimeFormat]
    var isSettled: Bool { formats.count == 1 }

    /// Reads on until only one is left, up to `limit` rows.
    init(_ sample: TableSample, _ time: ColumnProfile, among candidates: [TimeFormat], rows limit: Int) throws {
        var left = candidates
        guard left.count > 1 else {
            formats = left
            return
        }
        let reader = try CSVReader(path: sample.path, separator: sample.separator, encoding: sample.encoding)
        var row = CSVRow()
        _ = try reader.next(into: &row)
        var rows = 0
        while left.count > 1, rows < limit {
            let before = rows
            try reader.forEachRow(limit: min(4096, limit - rows)) { row in
                rows += 1
                guard row.count == sample.header.count, let text = row.trimmed(time.index) else { return }
                let fitting = left.filter { $0.reads(text) }
                // A time that fits none of them is missing or a slip, and speaks for none.
                if !fitting.isEmpty { left = fitting }
            }
            if rows == before { break }
        }
        formats = left
    }

    /// The same with day and month changed about; nil: the format has no such other.
    static func swapped(_ format: TimeFormat, among formats: [TimeFormat]) -> TimeFormat? {
        guard let first = format.pattern.first, first == "d" || first == "M", !format.pattern.contains("MMM") else {
            return nil
        }
        return formats.first { other in
            other.pattern.first != first && other.pattern.first.map { $0 == "d" || $0 == "M" } == true
                && other.pattern.dropFirst(3) == format.pattern.dropFirst(3)
        }
    }
}
