import Reports
import Semantics
import Support

/// A request with its answer and the words to tell it: what the parts of a report's page are made from.
struct ReportView {
    let request: ReportRequest
    let answer: ReportAnswer
    let format: AnswerFormat
    /// Names of what filters can name.
    let choices: FieldChoices
    /// Over time, the rows of each group together; empty otherwise.
    private(set) var groups: [RowGroup] = []

    init(_ request: ReportRequest, _ answer: ReportAnswer, choices: FieldChoices, words: Words) {
        self.request = request
        self.answer = answer
        self.choices = choices
        format = AnswerFormat(
            local: LocalFormat(words), zone: Zone(answer.query.timeZone) ?? .utc, report: answer.report)
        if shape == .periods { groups = RowGroup.groups(of: self) }
    }

    var report: Report { request.report }
    var query: ReportQuery { answer.query }
    var options: ChartOptions { request.options }
    var words: Words { format.words }
    var local: LocalFormat { format.local }

    /// The value that the report is about.
    var ownMeasure: String {
        if query.drillsToReasons { return "seconds" }
        return report.controls.hasStatistic ? query.statistic.rawValue : report.shown
    }

    /// The value that leads chart and table: the report's own, if no other was chosen.
    var shown: String { chosenMeasures.first?.key ?? ownMeasure }

    /// What a value is called.
    func title(of key: String) -> String {
        format.title(key, answer.columns.first { $0.key == key }?.title)
    }

    /// The values that can be drawn.
    var measures: [ReportAnswer.Column] {
        answer.columns.filter { column in
            ![.text, .instant].contains(column.unit)
                && !["hour", "weekday", "previous", "change", "distribution"].contains(column.key)
        }
    }

    /// In their order in the answer. Those of another unit than the first have no place on its axis.
    private var chosenMeasures: [ReportAnswer.Column] {
        guard let keys = options.measures else { return [] }
        let chosen = measures.filter { keys.contains($0.key) }
        return chosen.filter { $0.unit == chosen.first?.unit }
    }

    /// Chosen values that the chart cannot draw beside the first.
    var measuresOfOtherUnits: [ReportAnswer.Column] {
        guard let first = chosenMeasures.first else { return [] }
        return measures.filter { options.measures?.contains($0.key) == true && $0.unit != first.unit }
    }

    var shownUnit: Semantics.Unit { AnswerFormat.unit(of: shown, in: answer) }

    /// The values that are parts of one whole or belong side by side; else just the one shown.
    var chartMeasures: [String] {
        let chosen = chosenMeasures.map(\.key)
        return chosen.isEmpty ? ownMeasures : chosen
    }

    /// Without a choice.
    var ownMeasures: [String] {
        switch report.slug {
        case "availability-in-working-hours": ["inside", "outside", "no_hours"]
        case "rep-availability": query.drillsToReasons ? ["seconds"] : ["available", "away"]
        case "message-volume-by-hour": ["sent", "received"]
        case "max-available-reps": ["max", "mean_max"]
        default: [ownMeasure]
        }
    }

    var measuresStack: Bool { report.topic == .planning && chartMeasures.count > 1 && shown != "max" }

    /// Over time, periods down and groups across.
    var isPivot: Bool { shape == .periods && query.group != .none }

    /// Whether the values of several rows make one of all their facts.
    var addsUp: Bool { shownUnit == .count || measuresStack || query.drillsToReasons }

    var isSplit: Bool { query.split != .none }

    /// Whether a group has a row for each of its parts: those of the second level, or its goals, stages and reasons.
    var hasParts: Bool {
        guard case .by = query.group, shape == .groups else { return isSplit }
        return isSplit || answer.rows.contains { !partNames(of: $0).isEmpty }
    }

    /// Columns of numbers, which can be shown or not.
    var columns: [ReportAnswer.Column] {
        AnswerTable.columns(self).filter { ![.text, .instant].contains($0.unit) && $0.key != "hour" }
    }

    /// Keys of the columns that were chosen; nil: none were, or none of them is in the answer.
    var chosenColumns: [String]? {
        let keys = columns.map(\.key)
        return options.columns.flatMap { $0.contains(where: keys.contains) ? $0 : nil }
    }

    /// Of a row, or of the totals; nil where there is nothing to compare with.
    func change(of row: AnswerRow) -> Change? {
        let shown = query.drillsToReasons && row["seconds"] == nil ? "available" : ownMeasure
        return Change(
            row, shown: shown, unit: AnswerFormat.unit(of: shown, in: answer), lessIsBetter: report.lessIsBetter,
            format: local)
    }

    /// Periods that are cut by the range or not over. A backlog is counted at a period's end: where it began does not
    /// matter.
    var partial: Set<LocalDate> {
        guard report.slug == "backlog" else { return Set(answer.partial) }
        let today = format.zone.date(at: request.environment.now)
        return Set(
            answer.partial.filter { start in
                let end = query.frequency.next(after: start) - 1
                return end > query.to || end >= today
            })
    }

    /// The answer's rows in the order of the table.
    var sortedRows: [AnswerRow] { sort(answer.rows) }

    /// As the reader chose it; empty values last, whichever way.
    func sort(_ rows: [AnswerRow]) -> [AnswerRow] {
        guard let sort = options.sort else { return rows }
        let descends = sort.hasPrefix("-")
        let key = descends ? String(sort.dropFirst()) : sort
        guard answer.columns.contains(where: { $0.key == key }) else { return rows }
        func number(_ row: AnswerRow) -> Double? { row[key]?.double }
        func text(_ row: AnswerRow) -> String { row[key]?.text ?? "" }
        return rows.enumerated().sorted { a, b in
            switch (number(a.element), number(b.element)) {
            case (let x?, let y?) where x != y: return descends ? x > y : x < y
            case (.some, nil): return true
            case (nil, .some): return false
            default:
                let (x, y) = (text(a.element).lowercased(), text(b.element).lowercased())
                return x != y ? (descends ? x > y : x < y) : a.offset < b.offset
            }
        }.map(\.element)
    }

    enum Shape { case groups, periods, hours, weekHours, lists }

    /// What the rows are about.
    var shape: Shape {
        switch query.group {
        case .by(.ticket): return .lists
        case .hour: return .hours
        case .weekdayHour: return .weekHours
        case .none, .by: return query.view == .overTime ? .periods : .groups
        }
    }

    /// Whether there is nothing to draw and no row.
    var isEmpty: Bool {
        !answer.rows.contains { $0.hasNumbers() } && answer.lists.allSatisfy(\.rows.isEmpty)
    }

    /// Whether totals say something all the same: those who wait now do so whatever the range.
    var hasFigures: Bool { !isEmpty || answer.totals.hasNumbers(besides: ["previous", "change"]) }

    /// What a row is called: its group, with what splits it.
    func name(of row: AnswerRow) -> String {
        let group = query.group == .none ? nil : groupName(of: row)
        let parts = [group].compactMap { $0 } + partNames(of: row)
        return parts.isEmpty ? words["label_All"] : parts.joined(separator: " · ")
    }

    func groupName(of row: AnswerRow) -> String {
        let label = row["label"]?.text ?? "–"
        // The answer's own word for null; a group that is called so itself has an id.
        if row["group"] == .null, query.group != .none { return words.nobody(query.group) }
        return words.optional("label_" + label) ?? label
    }

    /// What splits the group: its second level, and a stage, goal or reason.
    func partName(of row: AnswerRow) -> String { partNames(of: row).joined(separator: " · ") }

    private func partNames(of row: AnswerRow) -> [String] {
        var parts: [String] = []
        if let label = row["split_label"]?.text {
            parts.append(
                row["split"] == .null ? words.nobody(query.split) : words.optional("label_" + label) ?? label)
        }
        if query.group != .by(.stage), let stage = row["stage_label"]?.text { parts.append(stage) }
        if let goal = row["goal"]?.text { parts.append(words["value_goal_" + goal]) }
        if let status = row["status"]?.text {
            parts.append(words["value_status_" + status])
            parts.append(row["reason"]?.text ?? words["no_reason"])
        }
        return parts
    }

    /// The parameters that name a row's part of the facts, over all periods.
    func identity(of row: AnswerRow) -> [Parameter] {
        var list: [Parameter] = []
        func add(_ name: String, _ value: AnswerValue?) {
            if let text = value?.text { list.append(Parameter(name: name, value: text)) }
        }
        if case .by = query.group { list.append(Parameter(name: "key", value: row["group"]?.text ?? "none")) }
        if let split = row["split"] { list.append(Parameter(name: "split_key", value: split.text ?? "none")) }
        if query.group != .by(.stage) { add("stage", row["stage"]) }
        add("goal", row["goal"])
        add("status", row["status"])
        add("reason", row["reason"])
        if case .integer(let hour)? = row["hour"] { list.append(Parameter(name: "hour", value: String(hour))) }
        if case .integer(let day)? = row["weekday"] { list.append(Parameter(name: "weekday", value: String(day))) }
        return list
    }

    /// The records behind a number. A measure that is a part of the facts names its list.
    func records(_ identity: [Parameter], bucket: String? = nil, measure: String? = nil) -> PageAddress {
        var address = request.recordsAddress.adding(identity)
        if let bucket { address = address.setting("bucket", bucket) }
        if let measure { address = address.adding(part(measure)) }
        return address
    }

    /// What tells the facts of a measure from the report's others; nothing where it is about all of them.
    private func part(_ measure: String) -> [Parameter] {
        // A rate leads to what it is the rate of.
        let rates = ["abandoned_rate": "abandoned", "reopen_rate": "reopened", "one_touch_share": "one_touch"]
        let measure = rates[measure] ?? measure
        if report.controls.lists.contains(measure) { return [Parameter(name: "list", value: measure)] }
        return ["available", "away"].contains(measure) ? [Parameter(name: "status", value: measure)] : []
    }

    func periodName(_ start: LocalDate, year: Bool = false) -> String {
        local.period(start, query.frequency, year: year || query.to - query.from > 366)
    }
}

extension AnswerRow {
    /// Whether there is any number in it but nothing.
    fileprivate func hasNumbers(besides keys: Set<String> = []) -> Bool {
        fields.contains { !keys.union(["hour", "weekday"]).contains($0.key) && ($0.value.double ?? 0) != 0 }
    }

    /// No facts lie behind it.
    var isOfNothing: Bool {
        (self["n"] ?? self["count"])?.double.map { $0 == 0 } ?? !hasNumbers(besides: ["previous", "change"])
    }
}
