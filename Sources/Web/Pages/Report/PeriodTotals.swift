import Reports
import Semantics

/// What all rows of a period come to together: means and shares weigh by their facts, counts and times add up.
struct PeriodTotals {
    /// By the period's first day; a period without facts has none.
    let values: [String: Double]

    /// Nil: the value is none that can be had from rows, such as a median.
    init?(_ answer: ReportAnswer, _ key: String) {
        let unit = AnswerFormat.unit(of: key, in: answer)
        let weighs = key == "mean" || key == ReportLibrary.report(answer.report)?.shown && unit == .percent
        let adds = unit == .count || unit == .duration && !answer.rows.contains { $0["n"] != nil }
        guard weighs || adds else { return nil }
        var sums: [String: (value: Double, weight: Double)] = [:]
        for row in answer.rows {
            guard let bucket = row["bucket"]?.text, let value = row[key]?.double else { continue }
            let weight = weighs ? row["n"]?.double ?? 0 : 1
            sums[bucket, default: (0, 0)].value += value * weight
            sums[bucket]?.weight += weight
        }
        values = sums.compactMapValues { weighs ? $0.weight > 0 ? $0.value / $0.weight : nil : $0.value }
    }
}
