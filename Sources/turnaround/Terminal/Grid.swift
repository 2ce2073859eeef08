/// Cells in columns that line up.
struct Grid {
    let lines: [String]

    private static let widestCell = 40

    /// - Parameter rightAlignedFrom: the first column whose cells end at one line.
    init(_ rows: [[String]], rightAlignedFrom: Int) {
        let cells = rows.map { $0.map(Grid.shortened) }
        let widths = (0..<(cells.first?.count ?? 0)).map { column in cells.map { $0[column].count }.max() ?? 0 }
        lines = cells.map { row in
            let padded = zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column >= rightAlignedFrom ? padding + cell.0 : cell.0 + padding
            }
            let line = padded.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func shortened(_ cell: String) -> String {
        cell.count > widestCell ? cell.prefix(widestCell - 1) + "…" : cell
    }
}
