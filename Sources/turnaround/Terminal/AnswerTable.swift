import Reports
import Support

/// An answer as a table with bars, for people at a terminal.
struct AnswerTable {
    let text: String

    private static let barWidth = 24

    init(_ answer: JSON, width: Int) {
        let columns = TableColumn.columns(of: answer)
        var blocks = [AnswerTable.heading(answer)]
        let rows = answer["rows"]?.elements ?? []
        if !rows.isEmpty {
            blocks.append(AnswerTable.table(rows, columns, bars: width >= 80))
        } else if (answer["lists"]?.members ?? []).isEmpty {
            blocks.append(["nothing in this range"])
        }
        for list in answer["lists"]?.members ?? [] where !list.value.elements.isEmpty {
            let title = list.key.replacing("_", with: " ")
            blocks.append([title] + AnswerTable.table(list.value.elements, columns, bars: width >= 80))
        }
        blocks.append(AnswerTable.notes(answer, columns))
        text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func heading(_ answer: JSON) -> [String] {
        let query = answer["query"]
        let days = [query?["from"]?.text, query?["to"]?.text].compactMap(\.self).joined(separator: " to ")
        let words = [days, query?["group"]?.text.map { "by \($0)" }, query?["time_zone"]?.text].compactMap(\.self)
        return [answer["title"]?.text ?? "", words.filter { !$0.isEmpty }.joined(separator: ", ")]
    }

    /// Words to the left, numbers to the right, a bar for the value that the report is about.
    private static func table(_ rows: [JSON], _ columns: [TableColumn], bars: Bool) -> [String] {
        let present = columns.filter { column in rows.contains { $0[column.key] != nil } }
        let words = present.filter { !$0.isNumeric }
        let numbers = present.filter(\.isNumeric)
        let shown = numbers.first
        let greatest = rows.compactMap { row in shown.flatMap { row[$0.key]?.number } }.max() ?? 0
        var cells = [words.map(\.title) + (bars && greatest > 0 ? [""] : []) + numbers.map(\.title)]
        for row in rows {
            let bar =
                bars && greatest > 0
                ? [Bar(shown.flatMap { row[$0.key]?.number } ?? 0, of: greatest, width: barWidth).text] : []
            cells.append(words.map { $0.cell(in: row) } + bar + numbers.map { $0.cell(in: row) })
        }
        return Grid(cells, rightAlignedFrom: words.count + (bars && greatest > 0 ? 1 : 0)).lines
    }

    private static func notes(_ answer: JSON, _ columns: [TableColumn]) -> [String] {
        var notes: [String] = []
        let totals = (answer["totals"]?.members ?? []).compactMap { member -> String? in
            guard let column = columns.first(where: { $0.key == member.key }) ?? TableColumn(totalsKey: member.key),
                member.value.number != nil
            else { return nil }
            return "\(column.title.lowercased()) \(column.text(of: member.value))"
        }
        if !totals.isEmpty { notes.append("total: " + totals.joined(separator: ", ")) }
        let out = (answer["left_out"]?.members ?? []).filter { ($0.value.number ?? 0) > 0 }
        if !out.isEmpty {
            let words = out.map { "\(Int($0.value.number ?? 0)) \($0.key.replacing("_", with: " "))" }
            notes.append("left out: " + words.joined(separator: ", "))
        }
        let partial = (answer["partial"]?.elements ?? []).compactMap(\.text)
        if !partial.isEmpty { notes.append("partial: " + partial.joined(separator: ", ")) }
        if let dataTo = answer["data_to"]?.text { notes.append("data to \(dataTo)") }
        return notes
    }
}
