import Reports
import Semantics

/// A change against the period before, and whether it is one for the better.
struct Change {
    /// `▼ 12 %`, or `▼ 3.2 points` of a share.
    var text: String
    /// `−12 %`, where a column says what it is about.
    var signed: String
    /// `better`, `worse`, or empty where a change says nothing of that.
    var tone: String

    /// Nil where there is nothing to compare with.
    ///
    /// - Parameter row: with the value shown, `previous` and `change`.
    init?(_ row: AnswerRow, shown: String, unit: Semantics.Unit, lessIsBetter: Bool?, format: LocalFormat) {
        guard let percent = row["change"]?.double, percent.isFinite else { return nil }
        let size: String
        let number: Double
        if unit == .percent, let now = row[shown]?.double, let before = row["previous"]?.double {
            // Per cent of per cent would be read as points.
            number = Self.rounded(now - before)
            size = format.points(number.magnitude)
            signed = (number > 0 ? "+" : number < 0 ? "−" : "") + size
        } else {
            number = Self.rounded(percent)
            size = format.change(number)
            signed = format.signedChange(number)
        }
        text = (number > 0 ? "▲" : number < 0 ? "▼" : "=") + "\u{A0}" + size
        switch lessIsBetter {
        case nil: tone = ""
        case .some(let less): tone = number == 0 ? "" : (number < 0) == less ? "better" : "worse"
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
