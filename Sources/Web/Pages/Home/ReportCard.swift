import Reports
import Semantics
import Support

/// A report on the home page: its latest number, how it changed, and its shape.
struct ReportCard {
    var slug: String
    var title: String
    var address: String
    /// What the search finds it by, beside what it shows.
    var summary: String
    var value = ""
    var change: Change?
    var hint: String?
    var sparkline = Sparkline(line: [])

    /// Before its number is known.
    init(_ report: Report, words: Words) {
        slug = report.slug
        title = words.title(report)
        summary = words.about(report).summary
        address = report.opening.text
    }

    init(_ report: Report, _ answer: ReportAnswer, words: Words) {
        self.init(report, words: words)
        let format = AnswerFormat(
            local: LocalFormat(words), zone: Zone(answer.query.timeZone) ?? .utc, report: answer.report)
        let shown = report.controls.hasStatistic ? answer.query.statistic.rawValue : report.shown
        value = format.text(answer.totals[shown], shown, AnswerFormat.unit(of: shown, in: answer))
        change = Change(
            answer.totals, shown: shown, unit: AnswerFormat.unit(of: shown, in: answer),
            lessIsBetter: report.lessIsBetter, format: format.local)
        if answer.columns.contains(where: { $0.key == "hour" }) {
            showHours(answer, format)
        } else {
            showPeriods(answer, shown)
        }
    }

    private mutating func showHours(_ answer: ReportAnswer, _ format: AnswerFormat) {
        let key = answer.report == "max-available-reps" ? "max" : "received"
        sparkline = Sparkline(bars: answer.rows.map { $0[key]?.double })
        guard key == "received", let most = answer.rows.max(by: { ($0[key]?.double ?? 0) < ($1[key]?.double ?? 0) }),
            (most[key]?.double ?? 0) > 0
        else { return }
        value = format.text(most["hour"], "hour", .count)
        change = nil
        hint = format.words["busiest_hour"]
    }

    private mutating func showPeriods(_ answer: ReportAnswer, _ shown: String) {
        let values = PeriodTotals(answer, shown)?.values ?? [:]
        let partial = Set(answer.partial)
        sparkline = Sparkline(line: answer.periods.filter { !partial.contains($0) }.map { values[$0.description] })
    }
}
