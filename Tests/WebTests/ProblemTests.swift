import HTTPTypes
import Ledger
import Support
import Testing
import Web

@Suite struct `What went wrong is told` {
    @Test func `an unknown address is a problem under api and a page elsewhere`() async throws {
        let site = try TestSite()
        let api = try await site.get("/api/v1/nothing", token: "local-secret")
        #expect(api.status == 404)
        #expect(api.type == "application/problem+json")
        #expect(api["status"]?.number == 404)
        #expect(api["instance"]?.text == "urn:turnaround:request:request-1")
        let page = try await site.get("/nothing")
        #expect(page.status == 404)
        #expect(page.type.hasPrefix("text/html"))
        #expect(page.text.contains("request-1"))
    }

    @Test(arguments: [
        ("/api/v1/reports", "GET, HEAD"), ("/api/v1/events", "POST"), ("/api/v1/settings", "GET, HEAD, PATCH"),
        ("/api/v1/tokens/x", "DELETE"), ("/sign-in", "GET, HEAD, POST"),
    ])
    func `a method that does not fit is told which would`(path: String, allowed: String) async throws {
        for method in [HTTPRequest.Method.put, .trace, HTTPRequest.Method("BREW") ?? .put] {
            let reply = try await TestSite().send(method, path, token: "local-secret")
            #expect(reply.status == 405)
            #expect(reply.headers[.allow] == allowed)
        }
    }

    @Test func `a parameter that does not fit is named, with what is allowed`() async throws {
        let site = try TestSite()
        let reply = try await site.get("/api/v1/reports/time-to-close?view=sideways", token: "local-secret")
        #expect(reply.status == 400)
        #expect(reply["parameter"]?.text == "view")
        #expect(reply["allowed"]?.elements.compactMap(\.text) == ["totals", "over-time"])
        let unknown = try await site.get("/api/v1/reports/time-to-close?colour=red", token: "local-secret")
        #expect(unknown["parameter"]?.text == "colour")
    }

    @Test(arguments: ["/api/v1/status", "/api/v1/reports", "/api/v1/settings", "/api/v1/tokens", "/api/v1/rebuild"])
    func `where there are no parameters, none is taken`(path: String) async throws {
        let reply = try await TestSite().get(path + "?x=1", token: "local-secret")
        #expect(reply.status == 400)
        #expect(reply["parameter"]?.text == "x")
    }

    @Test func `a fault of the server tells nothing but an id`() async throws {
        let site = try TestSite()
        site.reports.fail()
        let reply = try await site.get("/api/v1/reports/time-to-close", token: "local-secret")
        #expect(reply.status == 500)
        #expect(reply["instance"]?.text == "urn:turnaround:request:request-1")
        #expect(!reply.text.contains("Broken"))
        let page = try await site.browser(.viewer).get("/reports/time-to-close")
        #expect(page.status == 500)
        #expect(page.text.contains("request-1") && !page.text.contains("Broken"))
    }

    @Test(arguments: ["%", "%4", "%zz=1", "a=%ff", "a=%C3"])
    func `a query that is no UTF-8 is refused`(query: String) async throws {
        let reply = try await TestSite().get("/api/v1/reports/time-to-close?\(query)", token: "local-secret")
        #expect(reply.status == 400)
    }

    @Test func `a parameter that is no UTF-8 is named`() async throws {
        let reply = try await TestSite().get("/api/v1/reports/csat?view=totals&range=%ff", token: "local-secret")
        #expect(reply.status == 400)
        #expect(reply["parameter"]?.text == "range")
        #expect(reply["detail"]?.text?.contains("%ff") == true)
    }

    @Test(arguments: ["/api/v1/reports/nothing", "/api/v1/reports/nothing.csv", "/api/v1/reports/nothing/records"])
    func `an unknown report is not found`(path: String) async throws {
        #expect(try await TestSite().get(path, token: "local-secret").status == 404)
    }

    @Test func `every answer says what a browser may do with it`() async throws {
        let site = try TestSite()
        for path in ["/sign-in", "/api/v1/openapi.json", "/nothing", "/api/v1/reports", "/static/turnaround.css"] {
            let reply = try await site.get(path)
            let policy = reply.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(reply.headers[.xContentTypeOptions] == "nosniff")
            #expect(reply.headers[.cacheControl] != nil)
        }
    }
}
