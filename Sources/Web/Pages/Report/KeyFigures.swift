import Reports
import Semantics
import Support

/// The numbers above the chart: the first is the answer, the others help to trust it.
struct KeyFigures {
    struct Figure {
        var title: String
        var value: String
        var isAnswer: Bool
        var address: String?
        var change: Change?
    }

    var figures: [Figure] = []
    private static let hidden: Set<String> = ["previous", "change", "distribution"]

    init(_ view: ReportView) {
        let totals = view.answer.totals
        let drawn = view.shape == .weekHours ? HeatModel.measure(view) : view.shown
        let shown = totals[drawn] == nil ? view.ownMeasure : drawn
        let answer = view.query.drillsToReasons ? "available" : shown
        let keys = [answer] + totals.fields.map(\.key).filter { $0 != answer && !Self.hidden.contains($0) }
        for (index, key) in keys.enumerated() {
            guard let value = totals[key], value != .null || index == 0 else { continue }
            let unit = AnswerFormat.unit(of: key, in: view.answer)
            // What is compared with the period before is the report's own value.
            let isOwn = index == 0 && (view.query.drillsToReasons || key == view.ownMeasure)
            let change = isOwn ? view.change(of: totals) : nil
            let leadsOn = value.double.map { $0 != 0 } ?? false
            let isListed = !["oldest_unanswered", "response_rate", "mean_score"].contains(key)
            figures.append(
                Figure(
                    title: index == 0
                        ? Self.title(view, key)
                        : view.title(of: key),
                    value: view.format.text(value, key, unit), isAnswer: index == 0,
                    address: leadsOn && isListed ? view.records([], measure: key).text : nil,
                    change: change))
        }
    }

    /// "Mean time to close, SLA hours".
    private static func title(_ view: ReportView, _ key: String) -> String {
        let name = view.words.shortTitle(view.report)
        var text = view.title(of: key)
        if ReportQuery.Statistic(rawValue: key) != nil {
            text = view.words.text("figure_of", ["what": text, "name": name])
        }
        if view.report.controls.hasClock { text += ", " + view.words["clock_" + view.query.clock.rawValue] }
        return text
    }
}
