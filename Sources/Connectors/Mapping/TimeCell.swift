import Support

/// A column of times.
struct TimeCell: Sendable {
    let cell: BoundCell
    let format: TimeFormat
    let zone: Zone

    /// Nil where there is none.
    func instant(_ row: CSVRow) throws(RowRejection) -> Instant? {
        guard let text = try cell.value(row) else { return nil }
        guard let instant = format.instant(text, in: zone) else {
            throw cell.rejection(
                Sentence(.noTime, ["word": String(text.prefix(60)), "format": format.pattern]))
        }
        return instant
    }
}
