import Reports
import Semantics
import Support
import Testing

@testable import Web

struct ReportPageTests {
    private func owners(_ query: String = "", words: Words = .english) async throws -> ReportView {
        try await PageSample.view("time-to-close", query, words: words) { answer in
            answer.columns = PageSample.durationColumns
            answer.rows = [
                PageSample.durations("u2", "Jonas", mean: 40_000, n: 3),
                PageSample.durations("u1", "Ana", mean: 20_000, n: 1204),
                PageSample.durations(nil, "Unassigned", mean: 10_000, n: 5),
            ]
            answer.totals = AnswerRow([
                ("mean", .number(33_120)), ("median", .number(10_800)), ("p90", .number(90_000)), ("n", .integer(1212)),
                ("previous", .number(34_500)), ("change", .number(-4)),
            ])
            answer.leftOut = [("merged", 2), ("removed", 0), ("no_sla", 1)]
        }
    }

    private func teamsOverTime(_ query: String = "") async throws -> ReportView {
        try await PageSample.view(
            "time-to-close", "view=over-time&frequency=week&group=team&from=2024-03-04&to=2024-03-24\(query)"
        ) { answer in
            let weeks = ["2024-03-04", "2024-03-11", "2024-03-18"]
            answer.columns = [.init(key: "bucket", title: "Week", unit: .text)] + PageSample.durationColumns
            answer.periods = weeks.compactMap { LocalDate($0) }
            answer.partial = [answer.periods[2]]
            answer.rows = [
                PageSample.durations("t1", "North", mean: 3600, n: 2, bucket: weeks[0]),
                PageSample.durations("t2", "South", mean: 7200, n: 9, bucket: weeks[0]),
                PageSample.durations("t2", "South", mean: 1800, n: 9, bucket: weeks[2]),
            ]
        }
    }

    @Test func `the first figure is the answer, the others help to trust it`() async throws {
        let figures = KeyFigures(try await owners("clock=sla")).figures
        #expect(
            figures.map(\.title) == ["Mean: Time to close, SLA hours", "Median", "9 of 10 within", "Tickets closed"])
        #expect(figures.map(\.value) == ["9\u{A0}h\u{A0}12\u{A0}m", "3\u{A0}h", "1\u{A0}d\u{A0}1\u{A0}h", "1,212"])
        #expect(figures[0].change?.tone == "better")
        #expect(figures[0].address == "/reports/time-to-close/records?clock=sla")
    }

    @Test func `each row leads to its records, and the one without a group too`() async throws {
        let table = try #require(AnswerTable(view: try await owners()).table)
        #expect(table.headers.map(\.title) == ["Owner", "", "Mean", "Median", "9 of 10 within", "Tickets closed"])
        #expect(table.rows.map { $0.cells[0].text } == ["Jonas", "Ana", "Unassigned"])
        #expect(
            table.rows.map { $0.cells[0].address }
                == ["u2", "u1", "none"].map { "/reports/time-to-close/records?key=\($0)" })
        #expect(table.rows.map { $0.cells[1].bar } == ["100", "50", "25"])
        #expect(table.sums.last?.text == "1,212")
    }

    @Test func `a header sorts, the other way the second time`() async throws {
        let table = try #require(AnswerTable(view: try await owners("sort=-n")).table)
        #expect(table.rows.map { $0.cells[0].text } == ["Ana", "Unassigned", "Jonas"])
        let header = try #require(table.headers.last)
        #expect(header.order == "descending")
        #expect(header.sort == "/reports/time-to-close?sort=n")
    }

    @Test func `columns that are not wanted are not shown`() async throws {
        let table = try #require(AnswerTable(view: try await owners("columns=mean,n")).table)
        #expect(table.headers.map(\.key) == ["label", "", "mean", "n"])
    }

    @Test func `over time, groups stand side by side, those with most facts first`() async throws {
        let table = try #require(AnswerTable(view: try await teamsOverTime()).table)
        #expect(table.headers.map(\.title) == ["Week", "All", "South", "North"])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                // The mean over all facts, which is not the mean of the groups' means.
                ["4 Mar 2024", "1\u{A0}h\u{A0}49\u{A0}m", "2\u{A0}h", "1\u{A0}h"], ["11 Mar 2024", "–", "–", "–"],
                ["18 Mar 2024", "30\u{A0}m", "30\u{A0}m", "–"],
            ])
        // A week of nothing leads nowhere.
        #expect(table.rows.map { $0.cells[0].address != nil } == [true, false, true])
        #expect(table.rows.map(\.isPartial) == [false, false, true])
    }

    @Test func `a chart has gaps where nothing is known, and says what it leaves out`() async throws {
        let series = ChartSeries(try await teamsOverTime("&series=1"))
        #expect(series.categories.map(\.name) == ["4 Mar", "11 Mar", "18 Mar"])
        #expect(series.lines.map(\.name) == ["South"])
        #expect(series.lines[0].values == [7200, nil, 1800])
        #expect(series.lines[0].drill == "key=t2")
        #expect(series.hidden == 1)
    }

    @Test func `nothing in a chart's data ends the script element that holds it`() async throws {
        let label = "</script><script>alert(1)</script>&amp;"
        let view = try await PageSample.view("time-to-close") { answer in
            answer.columns = PageSample.durationColumns
            answer.rows = [
                PageSample.durations("a", label, mean: 1, n: 1), PageSample.durations("b", "B", mean: 2, n: 1),
            ]
        }
        let json = try #require(ChartModel(view).json)
        #expect(!json.contains("<"))
        #expect(try JSON(parsing: Array(json.utf8))["categories"]?[0]?.text == label)
    }

    @Test func `notes say what is left out, in the reader's language`() async throws {
        #expect(
            AnswerNotes(view: try await owners()).sentences == [
                "1 ticket had no SLA rule and is not counted.",
                "In all data, 2 tickets are merged into others and count there.",
            ])
        #expect(AnswerNotes(view: try await owners(words: .danish)).sentences[1].hasPrefix("I alle data er 2 sager"))
    }

    @Test func `totals without anything to draw lead to what has`() async throws {
        func page(_ query: String) async throws -> ReportPageModel {
            let view = try await PageSample.view("reopens", query) { answer in
                answer.columns = [.init(key: "rate", title: "Reopened rate", unit: .percent)]
                answer.rows = [AnswerRow([("rate", .number(6.1))])]
                answer.totals = answer.rows[0]
            }
            return ReportPageModel(view, newFilter: nil, mayEdit: false, charts: "", chartModule: "")
        }
        let looks = try await page("range=last-30-days").closerLooks
        #expect(looks.map(\.title) == ["Owner", "Team", "Source", "Over time"])
        #expect(looks[1].address == "/reports/reopens?range=last-30-days&group=team")
        #expect(looks[3].address == "/reports/reopens?range=last-30-days&view=over-time")
        // Who chose the number wants the number.
        #expect(try await page("chart=number").closerLooks.isEmpty)
    }

    @Test func `what does not fit is ignored, said, and the rest applies`() async throws {
        let view = try await owners(
            "group=team&frequency=minute&where=nonsense&where=priority:any:high&colour=red&from=x&to=2024-01-01&as_of=now"
        )
        #expect(view.query.group.text == "team")
        #expect(view.query.conditions.map(\.text) == ["priority:any:high"])
        #expect(Set(view.request.ignored.map(\.name)) == ["frequency", "where", "colour", "from", "to", "as_of"])
        #expect(view.request.address.text == "/reports/time-to-close?group=team&where=priority:any:high")
    }

    @Test func `conditions beyond the most that are answered go, and that is said once`() async throws {
        let view = try await owners((0..<200).map { "where=a:any:\($0)" }.joined(separator: "&"))
        #expect(view.query.conditions.count == ReportQuery.mostConditions)
        let ignored = AnswerNotes(view: view).ignored
        #expect(ignored.count == 1 && ignored[0].contains("there are 200 conditions"))
    }

    @Test func `a filter without a value is not added, and that is said`() async throws {
        let view = try await owners("new-field=priority&new-op=any")
        #expect(view.query.conditions.isEmpty)
        #expect(
            AnswerNotes(view: view).ignored == ["where = priority: no value was chosen for the filter"])
        #expect(try await owners("new-field=priority&new-op=known").query.conditions.map(\.text) == ["priority:known"])
    }

    @Test func `a range that is none does not take good days with it`() async throws {
        let view = try await owners("range=garbage&from=2024-03-01&to=2024-03-07")
        #expect(view.query.from.description == "2024-03-01" && view.query.to.description == "2024-03-07")
        #expect(view.request.ignored.map(\.value) == ["garbage"])
    }

    @Test func `who is chosen and not known is named`() async throws {
        var choices = FieldChoices()
        choices.owners = [.init(id: "u1", name: "Ana")]
        let view = try await PageSample.view("time-to-close", "owner=u1,u9", choices: choices) { _ in }
        #expect(AnswerNotes(view: view).sentences == ["Reps: u9 is not known here."])
    }

    @Test func `where there is nothing in the range, those who wait now are shown all the same`() async throws {
        let view = try await PageSample.view("time-to-first-reply") { answer in
            answer.totals = AnswerRow([
                ("mean", .null), ("n", .integer(0)), ("unanswered", .integer(14)), ("previous", .number(5)),
            ])
            answer.leftOut = [("merged", 2)]
        }
        let page = ReportPageModel(view, newFilter: nil, mayEdit: false, charts: "", chartModule: "")
        #expect(page.isEmpty && page.hasFigures && page.notes.isEmpty)
        #expect(page.figures.map(\.value) == ["–", "0", "14"])
        let nothing = try await PageSample.view("time-to-close") { $0.totals = AnswerRow([("n", .integer(0))]) }
        #expect(!nothing.hasFigures)
    }

    @Test func `a frequency that was not chosen is not pinned`() async throws {
        func options(_ query: String) async throws -> [SelectField.Option] {
            ControlFields(try await PageSample.view("time-to-close", "view=over-time&" + query) { _ in }).frequency?
                .options ?? []
        }
        let automatic = try await options("from=2024-01-01&to=2024-03-30")
        #expect(automatic.first { $0.isChosen }?.title == "What suits the range (Weekly)")
        #expect(automatic.first { $0.isChosen }?.value == "")
        let chosen = try await options("from=2024-01-01&to=2024-03-30&frequency=month")
        #expect(chosen.first { $0.isChosen }?.value == "month")
    }

    @Test func `what another tab of the panel holds stays when a filter changes`() async throws {
        let view = try await owners("goal=8&sort=-n&view=over-time&frequency=week&title=Ours&chart=line&show=sql")
        let panel = PanelModel(view, newFilter: nil)
        let fields = Set(
            panel.kept.map(\.name) + ["title"] + (panel.goalLabel == nil ? [] : ["goal"])
                + [panel.kind, panel.sortSelect, panel.frequency].compactMap { $0 }.map(\.name))
        #expect(fields.isSuperset(of: ["goal", "sort", "view", "frequency", "title", "chart", "show"]))
    }

    @Test func `records lead back to the page as it was`() async throws {
        let view = try await owners("group=team&title=Ours&chart=column&goal=8&sort=-n&panel=chart&columns=mean")
        let address = view.records([Parameter(name: "key", value: "t1")])
        let back = try #require(TicketBack("http://desk\(address.text)", words: .english))
        #expect(back.title == "Ours")
        #expect(
            back.address == "/reports/time-to-close?group=team&chart=column&goal=8&sort=-n&columns=mean&title=Ours")
        #expect(back.recordsAddress == address.text)
        #expect(TicketBack("http://desk/reports", words: .english) == nil)
    }

    @Test func `a chip takes out its own condition, however it is written`() async throws {
        let view = try await owners("where=seats:above:1.0&where=priority:any:high")
        #expect(
            ConditionChip.all(view).map(\.removeAddress) == [
                "/reports/time-to-close?where=priority:any:high", "/reports/time-to-close?where=seats:above:1.0",
            ])
    }

    @Test func `scores are told with how often they were given`() async throws {
        let view = try await PageSample.view("csat", "group=none") { answer in
            answer.columns = [.init(key: "score", title: "CSAT", unit: .percent)]
            answer.rows = [AnswerRow([("score", .number(75)), ("distribution", .counts([]))])]
            answer.totals = AnswerRow([
                ("score", .number(75)),
                ("distribution", .counts([.init(key: "2", count: 1), .init(key: "5", count: 3)])),
            ])
        }
        let table = try #require(ScoreTable(view: view).table)
        #expect(
            table.rows.map { $0.cells.map(\.text) }.map { [$0[0], $0[2], $0[3]] } == [
                ["5", "3", "75\u{A0}%"], ["4", "0", "0\u{A0}%"], ["3", "0", "0\u{A0}%"], ["2", "1", "25\u{A0}%"],
                ["1", "0", "0\u{A0}%"],
            ])
        #expect(table.rows.map { $0.cells[1].bar } == ["100", "0", "0", "33", "0"])
    }

    @Test(arguments: [
        "as_of=2099-01-01T00:00:00Z", "columns=zzz", "columns=mean,zzz", "add=zzz", "values=maybe", "show=zzz",
        "chart=heatmap", "goal=-5",
        "goal=1e300", "goal=nan", "series=0",
        "sort=zzz", "panel=zzz",
    ])
    func `nothing is ignored in silence`(parameter: String) async throws {
        let view = try await owners(parameter)
        #expect(AnswerTable(view: view).table?.headers.count == (parameter == "columns=mean,zzz" ? 3 : 6))
        let ignored = AnswerNotes(view: view).ignored
        #expect(ignored.count == 1)
        let told = parameter.replacing("=", with: " = ").replacing("mean,", with: "") + ": "
        #expect(ignored.first?.hasPrefix(told) == true)
    }

    @Test(arguments: ReportLibrary.all.map(\.slug)) func `every report has a page for every choice it offers`(
        slug: String
    ) async throws {
        let report = try #require(ReportLibrary.report(slug))
        for group in report.controls.groups {
            for view in report.controls.hasViews ? ["totals", "over-time"] : [""] {
                let query = "group=\(group.replacing("NAME", with: "x"))" + (view.isEmpty ? "" : "&view=\(view)")
                let view = try await PageSample.view(slug, query) { _ in }
                #expect(view.request.ignored.isEmpty, "\(query)")
                for words in [Words.english, .danish] {
                    let model = ReportPageModel(
                        ReportView(view.request, view.answer, choices: FieldChoices(), words: words), newFilter: nil,
                        mayEdit: true, charts: "", chartModule: "")
                    let panel = model.panel
                    let selects = panel.filterSelects + panel.groupSelects + panel.chartSelects
                    let titles = selects.flatMap { [$0.label] + $0.options.map(\.title) }
                    #expect(!titles.contains { $0.contains("_") }, "\(titles)")
                }
            }
        }
    }

    @Test(arguments: ReportLibrary.all.map(\.slug)) func `every parameter of a report has its control`(
        slug: String
    ) async throws {
        let controls = try #require(ReportLibrary.report(slug)).controls
        // "+ Add filter" makes conditions; a zone, a past moment and what to compare with are for those who ask the API.
        var found: Set = ["from", "to", "where", "time_zone", "as_of", "compare"]
        // New tickets are their owner's of now, whichever of the two is asked for.
        if slug == "support-volume" { found.insert("credit") }
        var choices = FieldChoices()
        choices.owners = [.init(id: "u1", name: "Ana")]
        choices.teams = [.init(id: "t1", name: "North")]
        choices.pipelines = [.init(id: "p1", name: "Support")]
        choices.sources = [.init(id: "email", name: "email")]
        for query in [""] + (controls.hasViews ? ["view=over-time"] : [])
            + (controls.splits.isEmpty ? [] : ["group=team"])
        {
            let view = try await PageSample.view(slug, query, choices: choices) { _ in }
            let page = ReportPageModel(view, newFilter: nil, mayEdit: false, charts: "", chartModule: "")
            let panel = page.panel
            let ranges: [SelectField] = [panel.range.presets, panel.dates, panel.frequency].compactMap { $0 }
            found.formUnion((ranges + panel.groupSelects + panel.filterSelects + panel.chartSelects).map(\.name))
            found.formUnion(panel.picks.map(\.name))
            if page.hasClocks { found.insert("clock") }
            if page.hasViews { found.insert("view") }
            // The groups of volume by hour are its tabs.
            if controls.groups.count == 1 { found.insert("group") }
        }
        #expect(Set(controls.parameterNames).subtracting(found).isEmpty)
    }

    @Test func `only frequencies that suit the range are offered`() async throws {
        let view = try await PageSample.view("time-to-close", "view=over-time&from=2020-01-01&to=2024-01-01") { _ in }
        let frequencies = ControlFields(view).frequency
        #expect(frequencies?.options.map(\.value) == ["", "week", "month", "quarter", "year"])
    }

    @Test func `a filter on somebody who is gone is shown as such`() async throws {
        var choices = FieldChoices()
        choices.owners = [.init(id: "u1", name: "Ana")]
        let view = try await PageSample.view("time-to-close", "owner=u1,u9", choices: choices) { _ in }
        let field = PickField.all(view).first { $0.name == "owner" }
        #expect(field?.options.filter(\.isChosen).map(\.title) == ["Ana", "u9 (no longer there)"])
    }
}
