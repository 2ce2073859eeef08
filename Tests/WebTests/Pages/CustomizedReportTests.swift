import Reports
import Semantics
import Support
import Testing

@testable import Web

/// A report as somebody customised it: split groups, chosen measures and columns.
struct CustomizedReportTests {
    private func split(_ query: String = "") async throws -> ReportView {
        try await PageSample.view("time-to-close", "group=team&split=source\(query)") { answer in
            answer.columns = PageSample.durationColumns
            answer.columns.insert(.init(key: "split_label", title: "Source", unit: .text), at: 2)
            answer.columns.insert(.init(key: "split", title: "Split id", unit: .text), at: 2)
            answer.groups = [
                PageSample.durations("t2", "South", mean: 40_000, n: 9),
                PageSample.durations("t1", "North", mean: 20_000, n: 3),
            ]
            answer.rows = [
                part("t2", "South", "email", mean: 50_000, n: 1), part("t2", "South", nil, mean: 30_000, n: 8),
                part("t1", "North", "email", mean: 20_000, n: 3),
            ]
            answer.totals = AnswerRow([("mean", .number(35_000)), ("n", .integer(12)), ("change", .number(3))])
        }
    }

    private func part(_ group: String, _ label: String, _ source: String?, mean: Double, n: Int) -> AnswerRow {
        var row = PageSample.durations(group, label, mean: mean, n: n)
        row["split"] = source.map(AnswerValue.text) ?? .null
        row["split_label"] = .text(source ?? "None")
        return row
    }

    @Test func `a group stands above its parts, and each leads to its own records`() async throws {
        let table = try #require(AnswerTable(view: try await split()).table)
        #expect(table.headers.map(\.title).prefix(3) == ["Team, then Source", "", "Mean"])
        #expect(table.rows.map { $0.cells[0].text } == ["South", "email", "No source", "North", "email"])
        #expect(table.rows.map(\.isGroup) == [true, false, false, true, false])
        #expect(table.rows.map(\.isPart) == [false, true, true, false, true])
        #expect(
            table.rows.map { $0.cells[0].address?.split(separator: "?").last }
                == [
                    "group=team&split=source&key=t2", "group=team&split=source&key=t2&split_key=email",
                    "group=team&split=source&key=t2&split_key=none", "group=team&split=source&key=t1",
                    "group=team&split=source&key=t1&split_key=email",
                ])
    }

    @Test func `sorting keeps parts under their group`() async throws {
        let table = try #require(AnswerTable(view: try await split("&sort=mean")).table)
        #expect(table.rows.map { $0.cells[0].text } == ["North", "email", "South", "No source", "email"])
    }

    @Test func `a chart has a category for each group and a series for each part`() async throws {
        let series = ChartSeries(try await split())
        #expect(series.categories.map(\.name) == ["South", "North"])
        #expect(series.categories.map(\.drill) == ["key=t2", "key=t1"])
        // Those with most facts first.
        #expect(series.lines.map(\.name) == ["No source", "email"])
        #expect(series.lines.map(\.values) == [[30_000, nil], [50_000, 20_000]])
        #expect(series.lines.map(\.drill) == ["split_key=none", "split_key=email"])
    }

    @Test func `goals of a group are series too, in the order of the goals`() async throws {
        func goal(_ group: String, _ goal: String, _ attainment: Double) -> AnswerRow {
            AnswerRow([
                ("group", .text(group)), ("label", .text(group)), ("goal", .text(goal)),
                ("attainment", .number(attainment)), ("n", .integer(goal == "close" ? 90 : 10)),
            ])
        }
        let view = try await PageSample.view("sla-attainment", "group=team") { answer in
            answer.columns = [
                .init(key: "group", title: "Id", unit: .text), .init(key: "label", title: "Team", unit: .text),
                .init(key: "goal", title: "Goal", unit: .text),
                .init(key: "attainment", title: "Attainment", unit: .percent),
                .init(key: "n", title: "Number", unit: .count),
            ]
            answer.rows = [
                goal("South", "first_reply", 91), goal("South", "close", 70), goal("North", "first_reply", 100),
            ]
        }
        let series = ChartSeries(view)
        #expect(series.categories.map(\.name) == ["South", "North"])
        #expect(series.lines.map(\.name) == ["First reply", "Close"])
        #expect(series.lines.map(\.values) == [[91, 100], [70, nil]])
        #expect(series.lines.map(\.drill) == ["goal=first_reply", "goal=close"])
        #expect(ChartModel.kinds(view) == [.bar, .column, .table, .number])
        let table = try #require(AnswerTable(view: view).table)
        #expect(table.rows.map(\.isSameGroup) == [false, true, false])
    }

    @Test(arguments: ["group=none&split=source", "group=source&split=source"])
    func `a split that has lost its meaning goes without a word`(query: String) async throws {
        let view = try await PageSample.view("time-to-close", query) { _ in }
        #expect(view.request.ignored.isEmpty)
        #expect(!view.request.address.text.contains("split"))
    }

    @Test func `a split that there is not is said`() async throws {
        let view = try await PageSample.view("time-to-close", "split=weather") { _ in }
        #expect(view.request.ignored.map(\.name) == ["split"])
    }

    @Test func `the second level offers what the first is not`() async throws {
        let select = ControlFields(try await split()).groups.last
        #expect(select?.name == "split")
        #expect(select?.options.contains { $0.value == "team" } == false)
        #expect(select?.options.first { $0.isChosen }?.title == "Source")
        let ungrouped = try await PageSample.view("time-to-close", "group=none") { _ in }
        #expect(ControlFields(ungrouped).groups.map(\.name) == ["group"])
    }

    private func measured(_ query: String) async throws -> ReportView {
        try await PageSample.view("time-to-close", query) { answer in
            answer.columns = PageSample.durationColumns
            answer.rows = [
                PageSample.durations("u1", "Ana", mean: 100, n: 7), PageSample.durations("u2", "Ben", mean: 50, n: 9),
            ]
            answer.totals = AnswerRow([
                ("mean", .number(75)), ("median", .number(70)), ("n", .integer(16)), ("change", .number(-4)),
            ])
        }
    }

    @Test func `chosen measures are drawn beside each other`() async throws {
        let view = try await measured("measures=mean,p90")
        #expect(ChartSeries(view).lines.map(\.values) == [[100, 50], [300, 150]])
        #expect(view.request.address.text.hasSuffix("measures=mean,p90"))
        #expect(KeyFigures(view).figures[0].change?.tone == "better")
    }

    @Test func `another measure leads chart, bars and figures`() async throws {
        let view = try await measured("measures=n")
        #expect(ChartSeries(view).lines.map(\.values) == [[7, 9]])
        let table = try #require(AnswerTable(view: view).table)
        #expect(table.rows.map { $0.cells[1].bar } == ["78", "100"])
        let figure = KeyFigures(view).figures[0]
        #expect(figure.value == "16")
        #expect(figure.change == nil, "what is compared is the mean")
    }

    @Test func `a measure of another unit stays in the table, and that is said`() async throws {
        let view = try await measured("measures=mean,n")
        #expect(ChartSeries(view).lines.count == 1)
        #expect(AnswerNotes(view: view).sentences.contains("Tickets closed has another unit and is only in the table."))
    }

    @Test func `what is drawn anyway need not be said, and without any choice it is`() async throws {
        let panel = PanelModel(try await measured("panel=customize"), newFilter: nil)
        let measures = try #require(panel.measures)
        #expect(measures.fallback == "mean")
        #expect(measures.options.map(\.value) == ["mean", "median", "p90", "n"])
        #expect(measures.options.filter(\.isChosen).map(\.value) == ["mean"])
        #expect(panel.columns?.fallback == "mean,median,p90,n")
    }

    @Test func `a key that the answer does not have is left out and said`() async throws {
        let view = try await measured("measures=weight&sort=-height")
        #expect(ChartSeries(view).lines.map(\.values) == [[100, 50]])
        let ignored = AnswerNotes(view: view).ignored
        #expect(ignored.count == 2 && ignored[0].contains("weight") && ignored[1].contains("height"))
    }
}
