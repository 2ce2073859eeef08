import Hummingbird
import Reports
import Semantics
import Support
import Testing

@testable import Web

@Suite struct `A dashboard's card` {
    private func model(
        _ slug: String, _ query: String = "", as kind: Dashboard.Kind = .chart, lacking: [String] = [],
        fill: (inout ReportAnswer) -> Void
    ) async throws -> DashboardCardModel {
        let view = try await PageSample.view(slug, query, fill: fill)
        var card = Dashboard.Card(SavedReport(slug: slug, parameters: []), title: "A card")
        card.kind = kind
        return DashboardCardModel(
            DashboardCard(card: card, outcome: .answered(view, lacking: lacking)), place: 0, count: 1, words: .english)
    }

    @Test func `shows how its number changed`() async throws {
        let page = try await SampleSite.shared.value.answeredDashboard().text
        #expect(page.contains("<span class=\"change better\" title=\"against the period before\">▼\u{A0}4"))
    }

    @Test func `of weekdays and hours is a heatmap, and as a table says how much is left out`() async throws {
        let query = "group=weekday-hour"
        let card = try await model("message-volume-by-hour", query, fill: AnswerSample.weekHours)
        #expect(card.heat?.rows.count == 24)
        #expect(!card.hasTables)
        let table = try await model("message-volume-by-hour", query, as: .table, fill: AnswerSample.weekHours)
        #expect(table.heat == nil)
        #expect(table.cardTables.map(\.rows.count) == [50])
        #expect(
            table.cardTables.map(\.moreText) == ["The first 50 of 168 rows: open the report for all of them."])
    }

    @Test func `has both lists of the tickets with most messages`() async throws {
        let card = try await model("ticket-response-count", fill: AnswerSample.lists)
        #expect(card.cardTables.map(\.rows.count) == [2, 1])
        #expect(card.cardTables.map { $0.moreText } == [nil, nil])
    }

    @Test func `says what is left out, what is not over and what is not drawn`() async throws {
        let owners = try await model("time-to-close", "group=owner", fill: AnswerSample.owners)
        #expect(owners.cardAside == "1 ticket had no SLA rule and is not counted.")
        let weeks = "view=over-time&frequency=week&group=team&from=2024-03-04&to=2024-03-24&series=1"
        let teams = try await model("time-to-close", weeks, fill: AnswerSample.overTime)
        #expect(teams.cardAside?.contains(Words.english["partial_hollow"]) == true)
        #expect(teams.cardAside?.contains(Words.english.count("series_hidden", 1)) == true)
    }

    @Test func `leaves to its dashboard what holds for all cards, which says it once`() async throws {
        let card = try await model("time-to-close", fill: AnswerSample.owners)
        #expect(card.ofAll == ["In all data, 2 tickets are merged into others and count there."])
        let page = try await SampleSite.shared.value.answeredDashboard().text
        #expect(page.split(separator: "are merged into others").count == 2)
    }

    @Test func `names the filters that its report lacks`() async throws {
        let card = try await model("rep-availability", lacking: ["source"]) { _ in }
        #expect(card.warnings == ["Not narrowed by Source: the report has no such filter."])
    }

    @Test func `that fails is logged under the request's id, and the others are answered`() async throws {
        let lines = LogLines()
        let context = WebContext(logger: lines.logger, id: "request-7")
        var dashboard = Dashboard()
        for slug in ["csat", "backlog", "no-such-report"] {
            dashboard.cards.append(Dashboard.Card(SavedReport(slug: slug, parameters: []), title: slug))
        }
        let answers = DashboardAnswers(
            reports: await SteadyReports(HalfBrokenReports()),
            gone: GoneNames(directory: Directory([]), choices: nil), choices: AnswerSample.choices, words: .english,
            context: context)
        let cards = await answers.cards(dashboard, under: [.init(name: "source", value: "email,fax")])
        #expect(cards.map(\.card.title) == ["csat", "backlog", "no-such-report"])
        guard case .failed("request-7") = cards[0].outcome, case .answered(let view, _, _) = cards[1].outcome,
            case .refused = cards[2].outcome
        else {
            Issue.record("\(cards.map(\.outcome))")
            return
        }
        // What its notes say of the filters they say by what is in the data.
        #expect(PickField.all(view).first { $0.name == "source" }?.summary == "email, fax (no longer there)")
        #expect(lines.all.count == 1)
        #expect(lines.all.first?.contains("Broken()") == true && lines.all.first?.contains("csat") == true)
    }
}

/// Has no surveys to ask.
private struct HalfBrokenReports: ReportService {
    struct Broken: Error {}

    struct Runner: StatementRunner {
        func run(_ statement: Statement) async throws -> ResultTable {
            if statement.sql.contains("survey") { throw Broken() }
            return ResultTable(columns: [], rows: [])
        }
    }

    func environment(asOf: Instant?) async throws -> ReportEnvironment {
        ReportEnvironment(
            now: PageSample.now, dataTo: PageSample.now, earliest: nil, timeZone: .utc, runner: Runner())
    }
}
