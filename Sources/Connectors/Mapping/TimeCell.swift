import Support

/// A column of times.
struct TimeCell: Sendable {
    let cell: BoundCell
    let format: TimeFormat
    let zone: Zone

    /// Nil where there is none.
    func instant(_ row: CSVRow) throws(EventRejection) -> Instant? {
        guard let text = try cell.value(row) else { return nil }
        guard let instant = format.instant(text, in: zone) else {
            let advice = "correct the row, or `time.format` in the mapping"
            throw cell.rejection("'\(text.prefix(60))' is no time of the form \(format.pattern); \(advice)")
        }
        return instant
    }
}
