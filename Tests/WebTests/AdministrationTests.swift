import HTTPTypes
import Ledger
import Support
import Testing
import Web

@Suite struct `State and settings over HTTP` {
    @Test func `the status says how far the server is`() async throws {
        let reply = try await TestSite().get("/api/v1/status", token: "local-secret")
        #expect(reply["lag"]?.number == 1)
        #expect(reply["events"]?.number == 3)
        #expect(reply["data_to"] == .null)
    }

    @Test func `data quality comes in pages, by kind`() async throws {
        let site = try TestSite()
        let reply = try await site.get(
            "/api/v1/quality?kind=merge_without_effect&page=3&per_page=20", token: "local-secret")
        #expect(reply["oddities"]?[0]?["kind"]?.text == "merge_without_effect")
        #expect(reply["oddities"]?[0]?["ticket"]?.text == "40")
        #expect(reply["oddities"]?[0]?["detail"]?.text == "20")
        for query in ["kind=nothing", "page=0", "per_page=501", "page=x", "page=+1"] {
            #expect(try await site.get("/api/v1/quality?\(query)", token: "local-secret").status == 400)
        }
    }

    @Test func `a rebuild is started and looked at`() async throws {
        let site = try TestSite()
        #expect(try await site.get("/api/v1/rebuild", token: "local-secret")["rebuild"] == .null)
        let reply = try await site.send(.post, "/api/v1/rebuild", token: "local-secret")
        #expect(reply.status == 202)
        #expect(reply["rebuild"]?["state"]?.text == "running")
        #expect(reply["rebuild"]?["total"]?.number == 9)
    }

    @Test func `settings change one by one, and the warehouse hears of it`() async throws {
        let site = try TestSite()
        let reply = try await patch(site, #"{"time_zone": "Europe/Copenhagen"}"#)
        #expect(reply.status == 200)
        #expect(reply["time_zone"]?.text == "Europe/Copenhagen")
        #expect(reply["week_start"]?.text == "mon")
        #expect(site.warehouse.settingsChanges == 1)
        #expect(try await patch(site, #"{"week_start": "sun", "account_name": "Ørsted"}"#).status == 200)
        let settings = try site.ledger.settings()
        #expect(settings == Settings(accountName: "Ørsted", timeZone: "Europe/Copenhagen", weekStart: .sunday))
        #expect(try await patch(site, "{}").status == 200)
        #expect(site.warehouse.settingsChanges == 2)
    }

    @Test(arguments: [
        #"{"time_zone": "Europe/Atlantis"}"#, #"{"time_zone": 1}"#, #"{"week_start": "noday"}"#, #"{"colour": "red"}"#,
        "[1]", "",
    ])
    func `a setting that does not fit changes nothing`(body: String) async throws {
        let site = try TestSite()
        #expect(try await patch(site, body).status == 400)
        #expect(try site.ledger.settings() == Settings())
        #expect(site.warehouse.settingsChanges == 0)
    }

    @Test func `files have an address that changes with their content`() async throws {
        let site = try TestSite()
        let plain = try await site.get("/static/turnaround.css")
        #expect(plain.status == 200)
        #expect(plain.headers[.cacheControl] == "no-cache")
        let tag = try #require(plain.headers[.eTag])
        #expect(try await site.get("/static/turnaround.css", headers: [.ifNoneMatch: tag]).status == 304)
        let digest = tag.filter { $0 != "\"" }
        let pinned = try await site.get("/static/turnaround.css?v=\(digest)")
        #expect(pinned.headers[.cacheControl]?.contains("immutable") == true)
        for path in [
            "/static/nothing.css", "/static/../templates/frame.mustache", "/static/..%2Ftemplates%2Fframe.mustache",
        ] {
            #expect(try await site.get(path).status == 404)
        }
    }

    private func patch(_ site: TestSite, _ body: String) async throws -> Reply {
        try await site.send(
            .patch, "/api/v1/settings", token: "local-secret", type: "application/json", body: body)
    }
}
