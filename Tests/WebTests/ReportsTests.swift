import HTTPTypes
import Ledger
import Reports
import Support
import Testing
import Web

@Suite struct `Reports over HTTP` {
    @Test(arguments: ReportLibrary.all.map(\.slug))
    func `each report answers, as JSON, as CSV, and with its records`(slug: String) async throws {
        let site = try TestSite()
        let path = "/api/v1/reports/\(slug)"
        let answer = try await site.get(path, token: "local-secret")
        #expect(answer.status == 200)
        #expect(answer["report"]?.text == slug)
        let table = try await site.get(path + ".csv", token: "local-secret")
        #expect(table.type.hasPrefix("text/csv"))
        #expect(table.headers[.contentDisposition] == "attachment; filename=\"\(slug).csv\"")
        #expect(table.text.hasPrefix("label,mean\r\n"))
        let records = try await site.get(path + "/records?page=2&per_page=7", token: "local-secret")
        #expect(records["page"]?.number == 2)
        #expect(records["per_page"]?.number == 7)
        #expect(try await site.get(path + "/records.csv", token: "local-secret").text == "ticket\r\n1001\r\n")
    }

    @Test func `each report has a page`() async throws {
        let browser = try TestSite().browser(.viewer)
        for report in ReportLibrary.all {
            #expect(try await browser.get("/reports/\(report.slug)").status == 200, "\(report.slug)")
        }
    }

    @Test func `parameters are decoded and may repeat`() async throws {
        let reply = try await TestSite().get(
            "/api/v1/reports/time-to-close?where=priority:any:h%C3%B8j+nok&where=a%26b:known&owner=u%2B1",
            token: "local-secret")
        #expect(reply.status == 200)
        #expect(reply["query"]?["where"]?.elements.compactMap(\.text) == ["priority:any:høj nok", "a&b:known"])
        #expect(reply["query"]?["owner"]?.text == "u+1")
    }

    @Test func `HEAD is GET without the body`() async throws {
        let site = try TestSite()
        let reply = try await site.send(.head, "/api/v1/reports/time-to-close", token: "local-secret")
        #expect(reply.status == 200)
        #expect(reply.text.isEmpty)
    }

    @Test func `names are told as they are, however long and odd`() async throws {
        let site = try TestSite()
        let label = "</script>\" \u{202E}مرحبا 👩‍👩‍👧\n" + String(repeating: "x", count: 10_000)
        site.reports.answerWith(label: label)
        let answer = try await site.get("/api/v1/reports/time-to-close", token: "local-secret")
        #expect(answer["rows"]?[0]?["label"]?.text == label)
    }

    @Test func `markup in an address is shown and not obeyed`() async throws {
        let browser = try TestSite().browser(.viewer)
        let markup = "%22%3E%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
        let queries = ["where=\(markup):any:\(markup)", "\(markup)=1", "group=property:\(markup)", "view=\(markup)"]
        for query in queries {
            let page = try await browser.get("/reports/time-to-close?\(query)")
            #expect(!page.text.contains("<script>alert"), "\(query)")
        }
    }

    @Test func `a ticket is told with its timeline, by whatever id`() async throws {
        let site = try TestSite()
        let reply = try await site.get("/api/v1/tickets/1%2F%C3%B6", token: "local-secret")
        #expect(reply.status == 200)
        #expect(reply["ticket"]?["id"]?.text == "1/ö")
        #expect(reply["timeline"]?[0]?["type"]?.text == "ticket.created")
        #expect(reply["text"]?.text?.contains("1/ö") == true)
        #expect(try await site.get("/api/v1/tickets/2", token: "local-secret").status == 404)
        let before = try await site.get("/api/v1/tickets/1%2F%C3%B6?as_of=2020-01-01T00:00:00Z", token: "local-secret")
        #expect(before.status == 404)
        let wrong = try await site.get("/api/v1/tickets/1?as_of=yesterday", token: "local-secret")
        #expect(wrong["parameter"]?.text == "as_of")
    }
}
