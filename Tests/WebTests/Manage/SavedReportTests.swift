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
                == "/reports/time-to-close?group=team&where=priority:any:high&chart=line&title=%3Cb%3EMine")
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
        #expect(open.text.contains("href=\"/reports/time-to-close?owner=u1&amp;group=team&amp;title=One\""))
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
        #expect(SavedReport(body: "[]") == nil)
        #expect(SavedReport(body: "{}") == nil)
    }
}
