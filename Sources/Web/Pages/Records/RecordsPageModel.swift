import Reports
import Semantics
import Support

/// The records behind a number (template `records`): a page of them, each leading to its ticket.
struct RecordsPageModel {
    var words: Words
    var title: String
    var reportTitle: String
    var reportAddress: String
    /// What narrows them: the group, the period, the hour.
    var scope: String
    var countText: String
    var period: String
    var table: TableModel?
    var csv: String
    var previous: String?
    var next: String?
    var pageText: String?
    var hasIgnored: Bool
    var ignored: [String]

    /// Keys that say less than another column beside them.
    private static let hidden: Set<String> = ["owner", "message", "stage", "subject"]
    /// Lists of how things stand now, whatever the range.
    private static let listsOfNow: Set<String> = ["unanswered", "waiting", "waiting_now"]

    init(_ page: RecordPage, _ request: RecordsRequest, words: Words) {
        let local = LocalFormat(words)
        let format = AnswerFormat(local: local, zone: Zone(page.query.timeZone) ?? .utc, report: page.report)
        self.words = words
        let report = request.report.report
        reportTitle = request.report.options.title ?? words.title(report)
        reportAddress = request.report.address.text
        scope = request.scope(words)
        countText = words.count(report.topic == .planning ? "stretches" : "records", page.total)
        title = [reportTitle, scope].filter { !$0.isEmpty }.joined(separator: " · ")
        period =
            Self.listsOfNow.contains(request.choice.list ?? "")
            ? words["records_now"] : local.days(page.query.from, page.query.to)
        ignored = request.ignored.map { $0.text(words) }
        hasIgnored = !ignored.isEmpty
        csv = request.csvAddress.text
        table = page.records.isEmpty ? nil : Self.table(page, format, request)
        let pages = max(1, (page.total + page.perPage - 1) / page.perPage)
        if page.page > 1 { previous = request.address.setting("page", String(min(page.page - 1, pages))).text }
        if page.page < pages { next = request.address.setting("page", String(page.page + 1)).text }
        if pages > 1 {
            pageText = words.text("page_of", ["page": local.integer(page.page), "pages": local.integer(pages)])
        }
    }

    /// "Closed", "Time to close": what an instant or a duration is of.
    private static func title(
        _ column: ReportAnswer.Column, _ format: AnswerFormat, _ request: RecordsRequest
    ) -> String {
        let (words, report) = (format.words, request.report.report)
        var key = column.key
        if key == "at", request.choice.list == nil {
            switch request.report.query.axis {
            case .created: return words["record_created"]
            case .closed: return words["record_closed"]
            case .completed: break
            }
        }
        if key == "seconds", report.topic != .planning { return words.shortTitle(report) }
        if let list = request.choice.list, let title = words.optional("record_\(key)_\(list)") { return title }
        key = "record_" + key
        return words.optional("\(key)_\(report.slug)") ?? words.optional(key) ?? format.title(column)
    }

    private static func table(_ page: RecordPage, _ format: AnswerFormat, _ request: RecordsRequest) -> TableModel {
        // A column that is empty for all of them says nothing.
        var columns = page.columns.filter { column in
            !hidden.contains(column.key)
                && page.records.contains { ($0[column.key] ?? .null) != .null }
        }
        // What says the same again is left out.
        func repeats(_ column: ReportAnswer.Column, _ other: String) -> Bool {
            column.key != other && page.records.allSatisfy { $0[column.key] == $0[other] }
        }
        let hasSeconds = columns.contains { $0.key == "seconds" }
        columns.removeAll { column in
            column.unit == .duration && hasSeconds && repeats(column, "seconds")
                || column.key == "start" && repeats(column, "at")
        }
        // From when to when, and how long that was, stand together and first.
        let first = ["ticket", "start", "at", "seconds"]
        columns =
            first.compactMap { key in columns.first { $0.key == key } } + columns.filter { !first.contains($0.key) }
        var table = TableModel()
        table.headers = columns.map { column in
            let isNumber = [.duration, .count, .number, .percent].contains(column.unit)
            var header = TableModel.Header(
                key: column.key, title: title(column, format, request), isNumber: isNumber)
            let sort = request.choice.sort ?? "at"
            let descends = sort == "-" + column.key
            let rises = sort == column.key
            // The greatest first, then the least; a name from its beginning.
            let next = (isNumber ? descends : !rises) ? column.key : "-" + column.key
            header.sort =
                request.address.setting("sort", next == "at" ? nil : next).setting("page", nil).text
            header.order = descends ? "descending" : rises ? "ascending" : nil
            return header
        }
        table.rows = page.records.map { record in
            let ticket = record["ticket"]?.text
            let moment = request.report.parameters.filter { $0.name == "as_of" }
            let address = ticket.map {
                PageAddress("/tickets/" + PageAddress.encoded($0, readable: ""), moment).text
            }
            return TableModel.Row(
                cells: columns.map { column in
                    if column.key == "ticket", let ticket {
                        let subject = record["subject"]?.text
                        return .init(
                            text: subject ?? ticket, address: address, isHeader: true,
                            detail: subject == nil ? nil : ticket)
                    }
                    let isNumber = [.duration, .count, .number, .percent].contains(column.unit)
                    return .init(
                        text: format.text(record[column.key], column.key, column.unit), isNumber: isNumber)
                })
        }
        return table
    }
}
