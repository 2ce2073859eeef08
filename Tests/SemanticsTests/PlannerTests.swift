import Support
import Testing

@testable import Semantics

struct PlannerTests {
    @Test func `passes run in this order`() {
        #expect(
            Planner.passes.map(\.name) == [
                "clip to now", "credit owner now", "nothing asked, nothing found", "date within window",
                "lower filters",
                "period of date", "group keys", "share quantiles",
            ])
    }

    @Test func `records and their count have the conditions of the number`() throws {
        let query = Sample.query(filters: [.owner(["u1"]), .source([nil])], credit: .ownerNow)
        let planner = Planner(dialect: .duckDB)
        let condition = try #require(planner.recordCount(of: query).sql.split(separator: "WHERE", maxSplits: 1).last)
        #expect(planner.statement(for: query).sql.contains(condition))
        #expect(planner.records(of: query, offset: 0, limit: 5).sql.contains(condition))
    }

    @Test func `no engine's words are in the other's statements`() {
        let calendar = LocalCalendar(
            firstDay: LocalDate(dayNumber: 0), days: 14, zone: .utc, periodOfDay: (0..<14).map { $0 / 7 })
        let query = Sample.query(
            calendar: calendar, byPeriod: true, group: [.owner], measures: Measure.durations("f.elapsed"),
            filters: [.field(.subject, .contains(["x"]))])
        let duck = Planner(dialect: .duckDB).statement(for: query).sql
        let click = Planner(dialect: .clickHouse).statement(for: query).sql
        for word in ["quantile_cont", "list_extract", "//", "contains("] {
            #expect(duck.contains(word))
            #expect(!click.contains(word))
        }
        for word in ["quantilesExactInclusiveOrNull", "arrayElement", "intDiv", "position("] {
            #expect(click.contains(word))
            #expect(!duck.contains(word))
        }
    }
}
