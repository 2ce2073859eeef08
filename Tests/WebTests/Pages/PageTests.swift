import HTTPTypes
import Ledger
import Reports
import Testing

@testable import Web

struct PageTests {
    @Test func `pages stand in the language and colours that were chosen`() async throws {
        var browser = try TestSite().browser(.viewer)
        let chosen = try await browser.post("/preferences", "language=da&theme=dark&to=/reports/backlog")
        #expect(chosen.status == 303 || chosen.status == 302)
        #expect(chosen.headers[.location] == "/reports/backlog")
        #expect(try await browser.get("/reports").text.contains("lang=\"en\""))
        browser.cookie = browser.cookie.map { $0 + "; turnaround_language=da; turnaround_theme=dark" }
        let page = try await browser.get("/reports/time-to-close").text
        #expect(page.contains("<html lang=\"da\" data-theme=\"dark\">"))
        #expect(page.contains("Gennemsnitlig tid til lukning"))
    }

    @Test func `no page has script or style within it`() async throws {
        let browser = try TestSite().browser(.admin)
        for path in ["/reports", "/reports/time-to-close", "/reports/time-to-close/records", "/tickets/1%2F%C3%B6"] {
            let page = try await browser.get(path)
            #expect(page.status == 200, "\(path)")
            #expect(!page.text.contains(" style=\"") && !page.text.contains(" onclick"), "\(path)")
            #expect(!page.text.contains("<script>") && !page.text.contains("{{"), "\(path)")
        }
    }

    @Test func `a subject's markup is shown and not obeyed`() async throws {
        let page = try await TestSite().browser(.viewer).get("/tickets/1%2F%C3%B6")
        #expect(page.text.contains("&lt;b&gt;Invoice&lt;/b&gt;"))
        #expect(!page.text.contains("<b>Invoice"))
    }

    @Test func `only those who may save are offered to`() async throws {
        let site = try TestSite()
        #expect(try await !site.browser(.viewer).get("/reports/backlog").text.contains("data-save"))
        #expect(try await site.browser(.editor).get("/reports/backlog").text.contains("data-save"))
    }

    @Test func `records that are asked for wrongly are shown without that`() async throws {
        let page = try await TestSite().browser(.viewer).get("/reports/time-to-close/records?hour=99&page=0&colour=red")
        #expect(page.status == 200)
        for word in ["hour = 99", "page = 0", "colour = red"] { #expect(page.text.contains(word)) }
    }

    @Test(arguments: ["range=%ff", "range=%zz", "title=100%", "range=%C3%28", "%=1"])
    func `what of an address cannot be read is told, and the rest applies`(query: String) async throws {
        let browser = try TestSite().browser(.viewer)
        for page in ["/reports/csat", "/reports/csat/records"] {
            let reply = try await browser.get("\(page)?\(query)&pipeline=nobody")
            #expect(reply.status == 200)
            let shown = query.replacing("=", with: " = ") + ": is not valid percent-encoding"
            #expect(reply.text.contains(shown), "\(page)?\(query)")
            #expect(reply.text.contains("nobody"))
        }
    }

    @Test(arguments: ["/reports?q=%ff", "/data?x=%zz", "/saved-reports?%", "/profile?%C3%28", "/sign-in?to=%ff"])
    func `pages go on with what of their address can be read`(path: String) async throws {
        #expect(try await TestSite().browser(.admin).get(path).status == 200)
    }

    @Test func `control characters are shown as what cannot be shown`() async throws {
        let page = try await TestSite().browser(.viewer).get("/reports?q=a%00b%1B%08c%7F%09d")
        #expect(page.text.contains("a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}\td"))
        #expect(!page.text.unicodeScalars.contains { $0.value < 0x20 && !["\n", "\t", "\r"].contains($0) })
    }

    @Test func `every file of a page is named with its version`() async throws {
        let page = try await TestSite().browser(.viewer).get("/reports/csat")
        let files = page.text.matches(of: /(?:href|src)="(\/static\/[^"]*)"/).map { String($0.1) }
        #expect(files.contains { $0.hasPrefix("/static/icon.svg?v=") })
        #expect(files.allSatisfy { $0.contains("?v=") })
    }

    @Test func `own script is small, all of it together`() async throws {
        let browser = try TestSite().browser(.viewer)
        let names = ["turnaround", "report", "chart", "manage", "manage-charts", "manage-dashboard"]
        var size = 0
        for name in names {
            size += try await browser.get("/static/\(name).js").text.utf8.count
        }
        #expect(size > 0 && size < 40_000)
    }
}
