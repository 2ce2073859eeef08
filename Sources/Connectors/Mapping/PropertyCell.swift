import Support

/// A column whose values become a property.
struct PropertyCell: Sendable {
    enum Form: String, CaseIterable, Sendable { case text, number, boolean }

    let cell: BoundCell
    let form: Form

    /// Nil where there is none.
    func value(_ row: CSVRow) throws(EventRejection) -> PropertyValue? {
        guard let text = try cell.value(row) else { return nil }
        switch form {
        case .text: return .string(text)
        case .number:
            guard let number = Double(text), number.isFinite else {
                throw cell.rejection("'\(text.prefix(60))' is no number; correct it, or map the column `as: text`")
            }
            return .number(number)
        case .boolean:
            guard let flag = Self.flag(text) else {
                throw cell.rejection("'\(text.prefix(60))' is neither true nor false; correct it, or map it `as: text`")
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
