import Support

/// Turns the rows of a table into events, one after the other.
protocol RowTranslator {
    /// The events of one row; all of them or, with a rejection, none.
    mutating func events(of row: CSVRow) throws(RowRejection) -> [DecodedEvent]
}
