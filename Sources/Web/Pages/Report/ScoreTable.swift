import Reports

/// How often customers gave which score, the best first.
struct ScoreTable {
    let view: ReportView

    /// Nil: the report has no scores, or nobody gave one.
    var table: TableModel? {
        guard case .counts(let counts)? = view.answer.totals["distribution"] else { return nil }
        let given = Dictionary(counts.compactMap { count in Int(count.key).map { ($0, count.count) } }) { $0 + $1 }
        let sum = given.values.reduce(0, +)
        guard let best = given.keys.max(), let most = given.values.max(), sum > 0 else { return nil }
        let words = view.words
        var table = TableModel()
        table.caption = words["scores_given"]
        table.headers = [
            .init(key: "score", title: words["score_given"]), .init(key: "", title: "", isBar: true),
            .init(key: "n", title: view.format.title("n"), isNumber: true),
            .init(key: "share", title: words["score_share"], isNumber: true),
        ]
        table.rows = (1...best).reversed().map { score in
            let count = given[score] ?? 0
            return TableModel.Row(cells: [
                .init(text: view.local.integer(score), isHeader: true),
                .init(text: "", bar: String(count * 100 / most)),
                .init(text: view.local.integer(count), isNumber: true),
                .init(text: view.local.percent(Double(count) * 100 / Double(sum)), isNumber: true),
            ])
        }
        return table
    }
}
