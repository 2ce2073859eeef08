import HTTPTypes
import Ledger
import Reports
import Support
import Testing

@testable import Web

@Suite struct `Dashboards` {
    /// A dashboard with three cards, seen by everyone.
    private func made(_ site: TestSite, _ editor: Browser) async throws -> SavedDocument {
        _ = try await editor.post("/dashboards", "title=Team%20%3Cb%3E")
        let id = try #require(try all(site).first).id
        for (version, slug) in [(1, "csat"), (2, "backlog"), (3, "reopens")] {
            let reply = try await editor.post("/dashboards/\(id)/cards", "do=add&report=\(slug)&version=\(version)")
            #expect(reply.status == 303)
        }
        _ = try await editor.post("/dashboards/\(id)", "action=share&visibility=everyone&version=4")
        return try #require(try all(site).first)
    }

    private func all(_ site: TestSite) throws -> [SavedDocument] {
        let editor = try site.ledger.accounts.all().first { $0.email == "editor@reports.test" }
        return try site.ledger.dashboards.all(for: DocumentReader(account: editor?.id ?? ""))
    }

    private func dashboard(_ site: TestSite) throws -> Dashboard {
        let document = try #require(try all(site).first)
        return try #require(Dashboard(body: document.body))
    }

    @Test func `cards are added, moved, resized, shown in another way and removed`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let document = try await made(site, editor)
        let cards = try dashboard(site).cards.map(\.id)
        let door = "/dashboards/\(document.id)/cards"
        _ = try await editor.post(door, "do=move&card=\(cards[2])&before=\(cards[0])&version=5")
        #expect(try dashboard(site).cards.map(\.saved.slug) == ["reopens", "csat", "backlog"])
        _ = try await editor.post(door, "do=right&card=\(cards[2])&version=6")
        #expect(try dashboard(site).cards.map(\.saved.slug) == ["csat", "reopens", "backlog"])
        _ = try await editor.post(door, "do=resize&card=\(cards[0])&width=9&height=3&version=7")
        #expect(try dashboard(site).cards[0].width == 4)
        #expect(try dashboard(site).cards[0].height == 3)
        _ = try await editor.post(door, "do=show&card=\(cards[0])&kind=number&version=8")
        #expect(try dashboard(site).cards[0].kind == .number)
        _ = try await editor.post(door, "do=remove&card=\(cards[1])&version=9")
        #expect(try dashboard(site).cards.map(\.saved.slug) == ["csat", "reopens"])
        #expect(try dashboard(site).changes.last?.subject == "Backlog")
    }

    @Test func `of two who edit one dashboard neither silently loses`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let document = try await made(site, editor)
        let other = try site.browser(.editor, email: "other@reports.test")
        let cards = try dashboard(site).cards.map(\.id)
        let door = "/dashboards/\(document.id)/cards"
        #expect(try await editor.post(door, "do=remove&card=\(cards[0])&version=5").status == 303)
        let late = try await other.post(door, "do=rename&card=\(cards[1])&title=Mine&version=5")
        #expect(late.status == 409)
        #expect(late.text.contains("editor &lt;b&gt;"))
        #expect(late.text.contains("removed the card “Customer satisfaction score (CSAT)”"))
        #expect(late.text.contains("renamed it to “Mine”"))
        #expect(try dashboard(site).cards.count == 2)
        // The same form once more, with the version that is there now.
        #expect(late.field("version") == "6")
        let again = try await other.post(door, "do=rename&card=\(cards[1])&title=Mine&version=6")
        #expect(again.status == 303)
        #expect(try dashboard(site).cards.first?.title == "Mine")
    }

    @Test func `renaming an older version is a conflict, too`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let document = try await made(site, editor)
        let reply = try await editor.post("/dashboards/\(document.id)", "action=rename&title=X&version=2")
        #expect(reply.status == 409)
        #expect(reply.text.contains("shared it with others"))
        #expect(try all(site).first?.title == "Team <b>")
    }

    @Test func `its page shows the cards and escapes its name`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let document = try await made(site, editor)
        let page = try await editor.get("/dashboards/\(document.id)?range=last-30-days&owner=zq%22%3E")
        #expect(page.status == 200)
        #expect(page.text.contains("Team &lt;b&gt;") && !page.text.contains("Team <b>"))
        #expect(page.text.contains("Only you see this now."))
        #expect(!page.text.contains("zq\">"))
        let full = try await editor.get("/dashboards/\(document.id)?screen=full")
        #expect(full.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>"))
    }

    @Test func `it is copied, deleted and brought back`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let document = try await made(site, editor)
        #expect(try await editor.post("/dashboards/\(document.id)", "action=clone").status == 303)
        #expect(try all(site).count == 2)
        let other = try site.browser(.editor, email: "other@reports.test")
        #expect(try await other.post("/dashboards/\(document.id)", "action=delete").status == 403)
        _ = try await editor.post("/dashboards/\(document.id)", "action=delete")
        #expect(try all(site).count == 1)
        #expect(try await other.post("/dashboards/\(document.id)", "action=restore").status == 403)
        _ = try await editor.post("/dashboards/\(document.id)", "action=restore")
        #expect(try all(site).count == 2)
    }

    @Test func `what holds for all cards replaces what a card has, and only where its report can`() throws {
        let card = [
            Parameter(name: "range", value: "today"), .init(name: "frequency", value: "day"),
            .init(name: "owner", value: "u1"), .init(name: "group", value: "team"),
        ]
        let all = [
            Parameter(name: "from", value: "2024-01-01"), .init(name: "owner", value: "u2"),
            .init(name: "pipeline", value: "p"),
        ]
        let close = try #require(ReportLibrary.report("time-to-close"))
        let told = DashboardFilters.parameters(of: card, under: all, report: close)
        #expect(
            told.parameters.map { "\($0.name)=\($0.value)" } == [
                "group=team", "from=2024-01-01", "owner=u2", "pipeline=p",
            ])
        #expect(told.lacking.isEmpty)
        let availability = try #require(ReportLibrary.report("rep-availability"))
        let narrowed = DashboardFilters.parameters(of: card, under: all, report: availability)
        #expect(!narrowed.parameters.contains { $0.name == "pipeline" })
        #expect(narrowed.lacking == ["pipeline"])
    }

    @Test func `the range that each card has is a choice, stays in the address and takes days away`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let path = "/dashboards/\(try await made(site, editor).id)"
        _ = try await editor.post("\(path)/cards", "do=filter&range=last-30-days&version=5")
        #expect(try dashboard(site).parameters == [.init(name: "range", value: "last-30-days")])
        let form = "range=own&from=2024-01-01&to=2024-01-31&owner=&team="
        let page = try await editor.get("\(path)?\(form)").text
        for address in ["?range=own", "?range=own&amp;arrange=1", "?range=own&amp;screen=full"] {
            #expect(page.contains("\"\(path)\(address)\""), "\(address)")
        }
        #expect(page.contains("href=\"/reports/csat\"") && page.contains("Only you see this now."))
        // Nobody chosen instead of somebody kept is a choice, too.
        #expect(try await editor.get("\(path)?owner=").text.contains("\"\(path)?range=own\""))
        let arranging = try await editor.get("\(path)?\(form)&arrange=1").text
        #expect(arranging.contains("action=\"\(path)/cards?range=own\""))
        let card = try dashboard(site).cards[0].id
        let moved = try await editor.post("\(path)/cards?range=own", "do=right&card=\(card)&version=6")
        #expect(moved.headers[.location] == "\(path)?range=own&arrange=1#card-\(card)")
        _ = try await editor.post("\(path)/cards", "do=filter&range=own&version=7")
        #expect(try dashboard(site).parameters.isEmpty)
    }

    @Test func `filters offer what is in the data, several at once`() {
        var choices = FieldChoices()
        choices.owners = [.init(id: "u1", name: "Ana"), .init(id: "a,b", name: "a,b")]
        choices.sources = [.init(id: "fax", name: "fax")]
        let asked = DashboardFilters.chosen(in: [
            .init(name: "owner", value: "u1"), .init(name: "owner", value: "a\\,b"),
            .init(name: "team", value: "t9"),
        ])
        let picks = DashboardFilterModel(asked ?? [], isKept: false, choices: choices, words: .english).picks
        #expect(picks.map(\.name) == ["owner", "team", "pipeline", "source"])
        #expect(picks[0].options.filter(\.isChosen).map(\.value) == ["u1", "a\\,b"])
        #expect(picks[0].summary == "Ana, a,b")
        #expect(picks[1].options.filter(\.isChosen).map(\.title) == ["t9 (no longer there)"])
        #expect(picks[3].options.map(\.value) == ["fax", "none"])
    }

    @Test func `cards agree on one state of the data, and what fails has an id`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let path = "/dashboards/\(try await made(site, editor).id)"
        let before = site.reports.environments
        let page = try await editor.get(path)
        #expect(site.reports.environments == before + 1)
        #expect(!page.text.contains("This did not work"))
        site.reports.fail()
        let broken = try await editor.get("\(path)?owner=u9")
        #expect(broken.status == 200)
        #expect(broken.text.contains("This card could not be answered.") && broken.text.contains("request-1"))
    }

    @Test func `a dashboard is read back as it was written`() {
        var dashboard = Dashboard()
        DashboardEdit.add(
            .init(SavedReport(slug: "csat", parameters: [.init(name: "chart", value: "number")]), title: "<x>")
        ).apply(to: &dashboard)
        dashboard.note("filter", "", by: "Ana", at: Instant(milliseconds: 1000), version: 2)
        dashboard.parameters = [.init(name: "range", value: "all")]
        #expect(Dashboard(body: dashboard.body) == dashboard)
        #expect(Dashboard(body: "nonsense") == nil)
    }
}
