import Support

/// A column whose values become a property.
struct PropertyCell: Sendable {
    enum Form: String, CaseIterable, Sendable { case text, number, boolean }

    let cell: BoundCell
    let form: Form

    /// Nil where there is none.
    func value(_ row: CSVRow) throws(RowRejection) -> PropertyValue? {
        guard let text = try cell.value(row) else { return nil }
        switch form {
        case .text: return .string(text)
        case .number:
            guard let number = Double(text), number.isFinite else {
                throw cell.rejection(Sentence(.noNumber, ["word": String(text.prefix(60))]))
            }
            return .number(number)
        case .boolean:
            guard let flag = Self.flag(text) else {
                throw cell.rejection(Sentence(.noFlag, ["word": String(text.prefix(60))]))
            }
            return .bool(flag)
        }
    }

    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "y", "1": true
        case "false", "no", "n", "0": false
        default: nil
        }
    }
}
