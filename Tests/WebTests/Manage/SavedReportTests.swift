import HTTPTypes
import Ledger
import Reports
import Support
import Testing

@testable import Web

@Suite struct `Saved reports` {
    private func saved(_ site: TestSite) throws -> [SavedDocument] {
        let maker = try #require(try site.ledger.accounts.all().first { $0.email == "editor@reports.test" })
        return try site.ledger.savedReports.all(for: DocumentReader(account: maker.id))
    }

    @Test func `a report is saved with its parameters and opens with them`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let query = "group%3Dteam%26where%3Dpriority%253Aany%253Ahigh%26chart%3Dline%26panel%3Dabout"
        let reply = try await editor.post(
            "/saved-reports", "title=%3Cb%3EMine&report=time-to-close&query=\(query)&visibility=me")
        #expect(reply.status == 303)
        let list = try await editor.follow(reply)
        #expect(list.text.contains("“&lt;b&gt;Mine” is saved."))
        #expect(!list.text.contains("<b>Mine"))
        let document = try #require(try saved(site).first)
        let open = try await editor.get("/saved-reports/\(document.id)")
        #expect(open.status == 303)
        #expect(
            open.headers[.location]
                == "/reports/time-to-close?group=team&where=priority:any:high&chart=line&title=%3Cb%3EMine"
                + "&saved=\(document.id):1")
        #expect(list.text.contains("<a href=\"/saved-reports/\(document.id)\">Open it</a>"))
    }

    @Test func `changes are saved to the report that was opened`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post(
            "/saved-reports", "title=%3Cb%3EMine&report=csat&query=group%3Dteam&visibility=everyone")
        let document = try #require(try saved(site).first)
        let origin = "saved=\(document.id):1"
        let form = try await editor.get("/saved-reports/new?report=csat&group=owner&title=Other&\(origin)")
        #expect(form.text.contains("Save changes to “&lt;b&gt;Mine”"))
        #expect(form.field("version") == "1" && form.field("action") == "update")
        let query = "group%3Downer%26title%3DOther%26saved%3D\(document.id)%3A1"
        let reply = try await editor.post(
            "/saved-reports/\(document.id)", "action=update&report=csat&query=\(query)&version=1")
        #expect(reply.headers[.location] == "/saved-reports?saved=\(document.id)")
        #expect(try saved(site).map(\.title) == ["<b>Mine"])
        let changed = try #require(try saved(site).first.flatMap { SavedReport(body: $0.body) })
        #expect(changed.parameters == [.init(name: "group", value: "owner")])
        // Who may not change it may only make a new one.
        let other = try site.browser(.editor, email: "other@reports.test")
        let theirs = try await other.get("/saved-reports/new?report=csat&\(origin)")
        #expect(theirs.status == 200 && !theirs.text.contains("value=\"update\""))
        let forged = try await other.post("/saved-reports/\(document.id)", "action=update&report=csat&version=2")
        #expect(forged.status == 403)
    }

    @Test func `of two who change one saved report neither silently loses`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let admin = try site.browser(.admin)
        _ = try await editor.post("/saved-reports", "title=One&report=csat&query=&visibility=everyone")
        let path = "/saved-reports/\(try #require(try saved(site).first).id)"
        _ = try await editor.post(path, "action=update&report=csat&query=group%3Dteam&version=1")
        let late = try await admin.post(path, "action=update&report=csat&query=group%3Downer&version=1")
        #expect(late.status == 409)
        #expect(late.text.contains("Somebody else changed this saved report"))
        #expect(late.text.contains("editor &lt;b&gt;, ") && late.text.contains("changed what “One” asks"))
        #expect(late.field("version") == "2" && late.field("query") == "group=owner")
        #expect(try await admin.post(path, "action=rename&title=Two&version=1").status == 409)
        #expect(try saved(site).map(\.version) == [2])
        #expect(try await admin.post(path, "action=rename&title=Two&version=2").status == 303)
        #expect(try saved(site).map(\.title) == ["Two"])
        // Nothing changed, so nothing is there for others to have missed.
        #expect(try await admin.post(path, "action=rename&title=Two&version=3").status == 303)
        #expect(try saved(site).map(\.version) == [3])
    }

    @Test func `the page of a report knows the saved one that it was opened from`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=%3Cb%3EMine&report=csat&query=&visibility=me")
        let id = try #require(try saved(site).first).id
        let path = "/reports/csat?title=Mine&saved=\(id):1"
        let page = try await editor.get(path)
        #expect(page.text.contains("<a href=\"/saved-reports/\(id)\"><bdi>&lt;b&gt;Mine</bdi></a>"))
        #expect(page.text.contains("/saved-reports/new?report=csat&amp;title=Mine&amp;saved=\(id):1"))
        #expect(!page.text.contains("left out of this page"))
        // Whom it is not shared with sees the report, and not where it comes from.
        let theirs = try await site.browser(.viewer).get(path)
        #expect(theirs.status == 200 && !theirs.text.contains("&lt;b&gt;Mine"))
    }

    @Test func `a card is put on whatever dashboard there is by then, and none is lost`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let made = try await editor.post("/saved-reports", "title=One&report=csat&query=&dashboard=new")
        let id = try #require(try saved(site).first).id
        let location = try #require(made.headers[.location])
        #expect(location.hasSuffix("?saved=\(id)"))
        #expect(try await editor.get(location).text.contains("“One” is saved, and stands on this dashboard."))
        let dashboard = try #require(location.split(separator: "/").last?.split(separator: "?").first)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await editor.post("/saved-reports/\(id)", "action=dashboard&dashboard=\(dashboard)").status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 303, count: 20))
        let account = try #require(try site.ledger.accounts.all().first { $0.email == "editor@reports.test" })
        let document = try site.ledger.dashboards.document(String(dashboard), for: DocumentReader(account: account.id))
        let body = try #require(document.flatMap { Dashboard(body: $0.body) })
        #expect(body.cards.count == 21 && Set(body.cards.map(\.id)).count == 21)
        #expect(document?.version == 21)
        #expect(try await editor.post("/saved-reports/\(id)", "action=dashboard&dashboard=zzz").status == 404)
    }

    @Test func `what only its maker sees is not there for others`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=Secret&report=csat&query=&visibility=me")
        let document = try #require(try saved(site).first)
        let other = try site.browser(.admin)
        #expect(try await other.get("/saved-reports/\(document.id)").status == 404)
        #expect(try await other.post("/saved-reports/\(document.id)", "action=delete").status == 404)
        _ = try await editor.post("/saved-reports/\(document.id)", "action=share&visibility=everyone")
        #expect(try await other.get("/saved-reports").text.contains("Secret"))
    }

    @Test func `a team sees what its people share with it`() async throws {
        let site = try TestSite()
        let events = """
            {"id":"1","at":"2024-01-01T00:00:00Z","type":"team","team":"t1","name":"North"}
            {"id":"2","at":"2024-01-01T00:00:00Z","type":"user","user":"u1","name":"V","email":"Viewer@reports.test","team":"t1"}
            """
        _ = try await site.postEvents(events)
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=Ours&report=csat&query=&visibility=team:t1")
        #expect(try await editor.get("/saved-reports").text.contains("Team North"))
        #expect(try await site.browser(.viewer).get("/saved-reports").text.contains("Ours"))
        #expect(
            try await !site.browser(.viewer, email: "else@reports.test").get("/saved-reports").text.contains("Ours"))
    }

    @Test func `it is renamed, copied, made a favourite, deleted and brought back`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=One&report=csat&query=&visibility=me")
        let id = try #require(try saved(site).first).id
        _ = try await editor.post("/saved-reports/\(id)", "action=rename&title=Two")
        _ = try await editor.post("/saved-reports/\(id)", "action=clone")
        _ = try await editor.post("/saved-reports/\(id)/favourite")
        #expect(try saved(site).map(\.title) == ["Copy of Two", "Two"])
        #expect(try saved(site).map(\.isFavourite) == [false, true])
        let deleted = try await editor.post("/saved-reports/\(id)", "action=delete")
        let list = try await editor.follow(deleted)
        #expect(list.text.contains("The report is deleted.") && list.text.contains("value=\"restore\""))
        #expect(try saved(site).map(\.title) == ["Copy of Two"])
        _ = try await editor.post("/saved-reports/\(id)", "action=restore")
        #expect(try saved(site).count == 2)
        #expect(try await editor.get("/saved-reports?q=copy").text.contains("Copy of Two"))
        #expect(try await !editor.get("/saved-reports?q=copy").text.contains(">Two<"))
    }

    @Test func `only who made it and administrators change it`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=One&report=csat&query=&visibility=everyone")
        let id = try #require(try saved(site).first).id
        let other = try site.browser(.editor, email: "other@reports.test")
        #expect(try await other.post("/saved-reports/\(id)", "action=rename&title=Mine").status == 403)
        #expect(try await other.post("/saved-reports/\(id)", "action=clone").status == 303)
        #expect(try await site.browser(.admin).post("/saved-reports/\(id)", "action=rename&title=Ours").status == 303)
    }

    @Test func `only who may delete it brings it back`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let other = try site.browser(.editor, email: "other@reports.test")
        for (visibility, status) in [("me", 404), ("everyone", 403)] {
            _ = try await editor.post("/saved-reports", "title=One&report=csat&query=&visibility=\(visibility)")
            let id = try #require(try saved(site).first).id
            // What was never thrown away cannot come back.
            #expect(try await editor.post("/saved-reports/\(id)", "action=restore").status == 404)
            _ = try await editor.post("/saved-reports/\(id)", "action=delete")
            #expect(try await other.post("/saved-reports/\(id)", "action=restore").status == status)
            #expect(try saved(site).isEmpty)
        }
        #expect(try await editor.post("/saved-reports/zzz", "action=restore").status == 404)
    }

    @Test func `only teams that there are can be shared with`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let report = "title=One&report=csat&query=&visibility="
        #expect(try await editor.post("/saved-reports", report + "team:t9").status == 400)
        _ = try await editor.post("/saved-reports", report + "me")
        let id = try #require(try saved(site).first).id
        #expect(try await editor.post("/saved-reports/\(id)", "action=share&visibility=team:t9").status == 400)
    }

    @Test func `what is gone is said, and the rest opens`() async throws {
        let site = try TestSite()
        _ = try await site.postEvents(#"{"id":"1","at":"2024-01-01T00:00:00Z","type":"user","user":"u1","name":"Ana"}"#)
        let editor = try site.browser(.editor)
        let query = "owner%3Du1%2Cgone%26pipeline%3Dold%26group%3Dteam"
        _ = try await editor.post("/saved-reports", "title=One&report=time-to-close&query=\(query)&visibility=me")
        let id = try #require(try saved(site).first).id
        #expect(try await editor.get("/saved-reports").text.contains("the person gone, the pipeline old"))
        let open = try await editor.get("/saved-reports/\(id)")
        #expect(open.status == 200)
        #expect(
            open.text.contains(
                "href=\"/reports/time-to-close?owner=u1&amp;group=team&amp;title=One&amp;saved=\(id):1\""))
    }

    @Test(arguments: [
        "title=&report=csat", "title=x&report=nothing", "title=x&report=csat&visibility=moon",
        "title=x&report=csat&query=%25zz",
    ])
    func `a form that does not fit saves nothing`(form: String) async throws {
        let site = try TestSite()
        #expect(try await site.browser(.editor).post("/saved-reports", form).status == 400)
        #expect(try saved(site).isEmpty)
    }

    @Test func `a definition is read back as it was written`() {
        let saved = SavedReport(
            slug: "csat",
            parameters: [.init(name: "where", value: "a:any:\"x\\,y\""), .init(name: "where", value: "🦊")])
        #expect(SavedReport(body: saved.body) == saved)
        #expect(
            saved.body == #"{"parameters":[["where","a:any:\"x\\,y\""],["where","🦊"]],"report":"csat","version":1}"#)
        var changed = saved
        changed.note("update", "One", by: "Ana", at: Instant(milliseconds: 1000), version: 2)
        #expect(SavedReport(body: changed.body) == changed)
        #expect(SavedReport(body: "[]") == nil)
        #expect(SavedReport(body: "{}") == nil)
    }
}
