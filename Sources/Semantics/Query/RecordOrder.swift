/// What records are sorted by before their date: one of their columns; what is empty comes last.
public struct RecordOrder: Sendable, Hashable {
    public var column: String
    public var descends: Bool

    public init(column: String, descends: Bool) {
        self.column = column
        self.descends = descends
    }
}
