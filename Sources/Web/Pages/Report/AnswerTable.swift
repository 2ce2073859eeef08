import Reports
import Semantics
import Support

/// The answer's rows as a table: one per group or hour with every value, or periods against groups.
struct AnswerTable {
    let view: ReportView

    /// Nil: the report has only lists, or its numbers are in a heatmap.
    var table: TableModel? {
        switch view.shape {
        case .lists, .weekHours: nil
        case .groups where isOne: nil
        case .groups where view.isSplit: long(nested())
        case .groups where view.hasParts: long(runs(view.sortedRows))
        case .groups, .hours: long(view.sortedRows.map { Line(row: $0) })
        case .periods:
            view.groups.count > 1 ? pivot() : long(view.sortedRows.map { Line(row: $0) })
        }
    }

    /// One row says what the key figures say, unless it has more than numbers.
    private var isOne: Bool {
        view.query.group == .none && view.answer.rows.count == 1
    }

    private static let hiddenKeys: Set<String> = ["group", "split", "split_label", "stage"]

    /// Columns that can be chosen, in their order.
    static func columns(_ view: ReportView) -> [ReportAnswer.Column] {
        let isOver = view.shape == .periods
        return view.answer.columns.filter { column in
            if hiddenKeys.contains(column.key) { return false }
            if column.key == "stage_label", view.query.group == .by(.stage) { return false }
            guard column.key == "label", view.query.group == .none else { return true }
            // "All" in every row says nothing where something else names the rows.
            return !isOver && !view.answer.columns.contains { ["goal", "status"].contains($0.key) }
        }
    }

    /// A row of the answer, and what it is among the others.
    private struct Line {
        var row: AnswerRow
        var isGroup = false
        var isPart = false
        var isSameGroup = false
    }

    /// Rows of one group that follow each other.
    private func runs(_ rows: [AnswerRow]) -> [Line] {
        zip(rows, [nil] + rows.map(Optional.some)).map { row, above in
            Line(row: row, isSameGroup: above.map { $0["group"] == row["group"] } ?? false)
        }
    }

    /// Each group as a whole, then its parts.
    private func nested() -> [Line] {
        let wholes = Dictionary(grouping: view.answer.groups) { $0["group"] ?? .null }
        let parts = Dictionary(grouping: view.answer.rows) { $0["group"] ?? .null }
        var seen: Set<AnswerValue> = []
        return view.sort(view.answer.groups).map { $0["group"] ?? .null }.filter { seen.insert($0).inserted }
            .flatMap { group in
                view.sort(wholes[group] ?? []).map { Line(row: $0, isGroup: true) }
                    + view.sort(parts[group] ?? []).map { Line(row: $0, isPart: true) }
            }
    }

    private func long(_ lines: [Line]) -> TableModel {
        let all = Self.columns(view)
        let chosen = view.chosenColumns
        let columns = all.filter { column in
            guard let chosen, ![.text, .instant].contains(column.unit), column.key != "hour" else { return true }
            return chosen.contains(column.key)
        }
        let most = lines.compactMap { $0.row[view.shown]?.double }.max() ?? 0
        var table = TableModel()
        table.headers = columns.flatMap { column -> [TableModel.Header] in
            let header = self.header(column)
            return column.key == columns.first?.key ? [header, barHeader] : [header]
        }
        table.rows = lines.prefix(TableModel.limit).map { line in
            let row = line.row
            let bucket = row["bucket"]?.text
            // What has no facts leads nowhere.
            let address = row.isOfNothing ? nil : view.records(view.identity(of: row), bucket: bucket).text
            var cells: [TableModel.Cell] = []
            for column in columns {
                cells.append(cell(line, column, address, isFirst: cells.isEmpty))
                if cells.count == 1 { cells.append(bar(row[view.shown]?.double, most)) }
            }
            return TableModel.Row(
                cells: cells, isPartial: isPartial(bucket), isGroup: line.isGroup, isPart: line.isPart,
                isSameGroup: line.isSameGroup)
        }
        if lines.count > TableModel.limit {
            table.moreText = view.words.text(
                "rows_more",
                [
                    "shown": view.local.integer(TableModel.limit), "all": view.local.integer(lines.count),
                ])
        }
        table.sums = sums(columns)
        table.hasSums = !table.sums.isEmpty
        return table
    }

    private var barHeader: TableModel.Header { .init(key: "", title: "", isBar: true) }

    /// "Messages sent, against the period before".
    private var comparison: String {
        let own = view.answer.columns.first { $0.key == view.ownMeasure }.map { view.format.title($0) } ?? ""
        return view.words.text("comparison_of", ["what": own])
    }

    private func header(_ column: ReportAnswer.Column) -> TableModel.Header {
        let isNumber = column.unit != .text && column.key != "hour"
        let current = view.options.sort
        let descends = current == "-\(column.key)"
        let next = descends ? column.key : "-\(column.key)"
        return TableModel.Header(
            key: column.key,
            title: column.key == "label" ? title(of: view.query.group, column) : view.format.title(column),
            isNumber: isNumber, sort: view.request.address.setting("sort", next).text,
            order: descends ? "descending" : current == column.key ? "ascending" : nil,
            explained: ["previous", "change"].contains(column.key) ? comparison : nil)
    }

    /// "Team", or "Team, then owner" where groups are split.
    private func title(of group: Grouping, _ column: ReportAnswer.Column) -> String {
        func name(_ grouping: Grouping, _ fallback: String) -> String {
            view.words.optional("group_" + grouping.text) ?? fallback
        }
        let first = name(group, view.format.title(column))
        guard view.isSplit else { return first }
        return view.words.text(
            "group_then", ["first": first, "second": name(view.query.split, view.query.split.title)])
    }

    private func cell(
        _ line: Line, _ column: ReportAnswer.Column, _ address: String?, isFirst: Bool
    ) -> TableModel.Cell {
        let row = line.row
        let value = row[column.key]
        let unit = column.unit
        if column.key == "bucket", let date = value?.text.flatMap({ LocalDate($0) }) {
            return .init(text: view.periodName(date, year: true), address: address, isHeader: true)
        }
        if column.key == "label" {
            let name = line.isPart ? view.partName(of: row) : view.groupName(of: row)
            return .init(text: name, address: address, isHeader: true)
        }
        let text = view.format.text(value, column.key, unit)
        if column.key == "hour" || (isFirst && unit == .text) {
            return .init(text: text, address: address, isHeader: true)
        }
        let isNumber = unit != .text
        var cell = TableModel.Cell(text: text, isNumber: isNumber)
        if column.key == "change", let change = view.change(of: row) {
            (cell.text, cell.tone) = (change.signed, change.tone)
        }
        let isDrillable =
            isNumber && value?.double != nil
            && !["previous", "change", "response_rate", "mean_score"].contains(column.key)
        if isDrillable && (value?.double ?? 0) != 0 {
            cell.address = view.records(view.identity(of: row), bucket: row["bucket"]?.text, measure: column.key).text
        }
        return cell
    }

    private func bar(_ value: Double?, _ most: Double) -> TableModel.Cell {
        let share = most > 0 ? max(0, (value ?? 0) / most * 100) : 0
        return .init(text: "", bar: String(Int(share.rounded())))
    }

    private func isPartial(_ bucket: String?) -> Bool {
        bucket.flatMap { LocalDate($0) }.map(view.partial.contains) ?? false
    }

    private func sums(_ columns: [ReportAnswer.Column]) -> [TableModel.Cell] {
        guard view.shape == .groups, view.answer.rows.count > 1, view.answer.totals[view.shown] != nil else {
            return []
        }
        var cells: [TableModel.Cell] = []
        for column in columns {
            if cells.isEmpty {
                cells = [.init(text: view.words["label_All"], isHeader: true), .init(text: "", isBarPlace: true)]
                continue
            }
            guard let value = view.answer.totals[column.key] else {
                cells.append(.init(text: "", isNumber: column.unit != .text))
                continue
            }
            var cell = TableModel.Cell(
                text: view.format.text(value, column.key, column.unit), isNumber: column.unit != .text)
            if column.key == "change", let change = view.change(of: view.answer.totals) {
                (cell.text, cell.tone) = (change.signed, change.tone)
            }
            cells.append(cell)
        }
        return cells
    }

    /// How many groups stand side by side.
    static func mostAcross(_ view: ReportView) -> Int { max(view.options.series ?? 0, 12) }

    /// The value shown, periods down and groups across.
    private func pivot() -> TableModel {
        let groups = view.groups.prefix(Self.mostAcross(view))
        var table = TableModel()
        table.headers = [.init(key: "bucket", title: view.words["frequency_" + view.query.frequency.rawValue])]
        // Stages and goals are too unlike each other for a sum over them to say anything.
        let isOfGroups = view.query.group != .by(.stage) && !view.answer.rows.contains { $0["goal"] != nil }
        let all = isOfGroups ? PeriodTotals(view.answer, view.shown)?.values : nil
        if all != nil { table.headers.append(.init(key: "", title: view.words["label_All"], isNumber: true)) }
        table.headers += groups.map { .init(key: "", title: $0.name, isNumber: true) }
        let values = groups.map { group in
            Dictionary(
                group.rows.compactMap { row in row["bucket"]?.text.map { ($0, row[view.shown]) } },
                uniquingKeysWith: { first, _ in first })
        }
        let addresses = groups.map { view.records($0.identity).text }
        // In a long table the first column and the chart lead on: thousands of links would be most of the page.
        let isLong = view.answer.periods.count > 100
        let busy = Set(view.answer.rows.filter { !$0.isOfNothing }.compactMap { $0["bucket"]?.text })
        table.rows = view.answer.periods.map { period in
            let bucket = period.description
            var cells = [
                TableModel.Cell(
                    text: view.periodName(period, year: true),
                    address: busy.contains(bucket) ? view.records([], bucket: bucket).text : nil, isHeader: true)
            ]
            if let all {
                let value: AnswerValue = all[bucket].map { .number($0) } ?? .null
                cells.append(.init(text: view.format.text(value, view.shown, view.shownUnit), isNumber: true))
            }
            for (address, values) in zip(addresses, values) {
                let value = values[bucket] ?? nil
                cells.append(
                    .init(
                        text: view.format.text(value, view.shown, view.shownUnit), isNumber: true,
                        address: isLong || (value?.double ?? 0) == 0 ? nil : address + "&bucket=" + bucket))
            }
            return TableModel.Row(cells: cells, isPartial: view.partial.contains(period))
        }
        table.caption = view.title(of: view.shown)
        return table
    }
}
