import Reports
import Semantics
import Support

/// An engine that finds nothing: what is asked of it is in the answer's statements.
struct SilentRunner: StatementRunner {
    func run(_ statement: Statement) async throws -> ResultTable {
        ResultTable(columns: [], rows: [])
    }
}

extension ReportEnvironment {
    /// An account in Copenhagen, on Friday 2024-04-05 at 15:37 there.
    static func still(
        at now: String = "2024-04-05T13:37:00Z", earliest: String? = nil, zone: String = "Europe/Copenhagen",
        weekStart: Weekday = .monday, dialect: Dialect = .duckDB
    ) -> ReportEnvironment {
        let now = Instant(rfc3339: now) ?? Instant(milliseconds: 0)
        return ReportEnvironment(
            now: now, dataTo: now, earliest: earliest.flatMap { Instant(rfc3339: $0) },
            timeZone: Zone(zone) ?? .utc, weekStart: weekStart, runner: SilentRunner(), dialect: dialect)
    }
}

extension [Parameter] {
    /// From `a=1&b=2`; nothing is decoded.
    init(_ text: String) {
        self = text.split(separator: "&").map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(name: String(pair[0]), value: pair.count > 1 ? String(pair[1]) : "")
        }
    }
}
