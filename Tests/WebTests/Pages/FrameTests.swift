import HTTPTypes
import Ledger
import Support
import Testing

@testable import Web

/// What stands around every page.
@Suite struct `The frame` {
    @Test(arguments: [
        "/reports", "/saved-reports", "/dashboards", "/data", "/data/quality", "/settings", "/settings/people",
        "/settings/schedules", "/settings/rules", "/settings/tokens", "/accounts", "/profile", "/tickets/1%2F%C3%B6",
        "/nothing-there",
    ])
    func `says on every page how far the figures go`(path: String) async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        #expect(try await !admin.get(path).text.contains("Data to"))
        site.warehouse.answer(dataTo: Instant(milliseconds: 1_711_875_600_000))
        let page = try await admin.get(path)
        #expect(page.text.contains("Data to 31 Mar 2024"))
    }

    @Test func `has one stylesheet`() async throws {
        let admin = try TestSite().browser(.admin)
        for path in ["/reports", "/data", "/dashboards", "/settings/schedules/new", "/sign-in"] {
            let page = try await admin.get(path).text
            #expect(page.components(of: "rel=\"stylesheet\"") == 1, "\(path)")
        }
    }
}

/// Where nobody is signed in, and where something went wrong.
@Suite struct `In the reader's language` {
    private static let danish: HTTPFields = [.acceptLanguage: "da, en;q=0.8"]

    @Test func `the way in is Danish by what the browser says, and by what was chosen in it`() async throws {
        let site = try TestSite()
        let first = try await site.get("/sign-in", headers: Self.danish)
        #expect(first.text.contains("<html lang=\"da\"") && first.text.contains("Der er ingen konto endnu"))
        #expect(!first.text.contains("Sign in"))
        _ = try site.browser(.viewer)
        let form = try await site.get("/sign-in", headers: [.cookie: "turnaround_language=da; turnaround_theme=dark"])
        #expect(form.text.contains("<html lang=\"da\" data-theme=\"dark\">") && form.text.contains("Adgangskode"))
        let wrong = try await site.send(
            .post, "/sign-in", headers: Self.danish, type: "application/x-www-form-urlencoded",
            body: "email=viewer%40reports.test&password=wrong+horse")
        #expect(wrong.status == 401 && wrong.text.contains("E-mail og adgangskode passer ikke sammen."))
    }

    @Test func `so is an invitation, with what does not fit in it`() async throws {
        let site = try TestSite()
        let path = try "/welcome/" + site.ledger.oneTimeLinks.invite(role: .editor, now: site.now)
        let form = try await site.get(path, headers: Self.danish)
        #expect(form.text.contains("Lav din konto") && form.text.contains("Adgangskode, mindst 8 tegn"))
        func post(_ password: String) async throws -> Reply {
            try await site.send(
                .post, path, headers: Self.danish, type: "application/x-www-form-urlencoded",
                body: "name=Bo&email=bo%40x.test&password=\(password)")
        }
        let weak = try await post("short")
        #expect(weak.status == 422 && weak.text.contains("En adgangskode har mindst 8 tegn."))
        #expect(try await post("correct+horse").status == 303)
        let spent = try await site.get(path, headers: Self.danish)
        #expect(spent.status == 404 && spent.text.contains("Dette link virker ikke"))
    }

    @Test func `whoever is too quick is told how long to wait`() async throws {
        let site = try TestSite()
        for number in 0..<40 {
            try site.ledger.loginThrottle.recordFailure(
                email: "a\(number)@x.test", address: "in-process", now: site.now)
        }
        let reply = try await site.send(
            .post, "/sign-in", headers: Self.danish, type: "application/x-www-form-urlencoded",
            body: "email=b%40x.test&password=wrong+horse")
        #expect(reply.status == 429 && reply.text.contains("For mange forsøg. Vent "))
        #expect(reply.text.contains("minut") || reply.text.contains("sekund"))
    }

    @Test(arguments: [
        ("/nothing<b>", 404, "Der er intet på /nothing&lt;b&gt;."),
        ("/reports/nothing", 404, "Der er ingen rapport nothing."),
        ("/tickets/nothing", 404, "Der er ingen sag nothing her."), ("/accounts", 403, "Det kræver en administrator."),
        ("/settings/rules/new", 403, "Det kræver en administrator."),
        ("/saved-reports/new?report=csat", 403, "At gemme og dele kræver rollen redaktør."),
        ("/sign-out", 405, "Denne adresse tager kun POST"),
        ("/data/quality?page=x", 400, "Noget i formularen passer ikke"),
    ])
    func `what went wrong is Danish, in the frame, with a way on`(
        path: String, status: Int, sentence: String
    ) async throws {
        let viewer = try TestSite().browser(.viewer)
        var headers = viewer.headers
        headers[.acceptLanguage] = "da"
        let page = try await viewer.site.get(path, headers: headers)
        #expect(page.status == status)
        #expect(page.text.contains(sentence))
        #expect(page.text.contains("<nav class=\"nav\"") && page.text.contains(">Tilbage til rapporterne</a>"))
        #expect(page.text.contains("request-1"))
    }

    @Test func `a fault of the server tells nothing but an id, with a way on`() async throws {
        let site = try TestSite()
        site.reports.fail()
        var headers = try site.browser(.viewer).headers
        headers[.acceptLanguage] = "da"
        let page = try await site.get("/reports/time-to-close", headers: headers)
        #expect(page.status == 500)
        #expect(page.text.contains("Noget gik galt i serveren") && page.text.contains("request-1"))
        #expect(page.text.contains("<nav class=\"nav\"") && page.text.contains("href=\"/reports\">Tilbage"))
        #expect(!page.text.contains("Broken") && !page.text.contains(".swift"))
    }

    @Test func `a form of another session is refused in the frame, and leads to a page that can be asked for`()
        async throws
    {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        let reply = try await editor.post("/dashboards", "title=x", formToken: .some("forged"))
        #expect(reply.status == 403)
        #expect(reply.text.contains("The form is not one of this session"))
        #expect(reply.field("to") == "/reports")
    }

    @Test func `nobody is shown the frame who is not signed in`() async throws {
        let page = try await TestSite().get("/nothing", headers: Self.danish)
        #expect(page.status == 404)
        #expect(!page.text.contains("<nav") && page.text.contains("Gå til rapporterne"))
    }

    @Test func `a program is told in English`() async throws {
        let reply = try await TestSite().get("/api/v1/nothing", token: "local-secret", headers: Self.danish)
        #expect(reply["detail"]?.text == "there is nothing at /api/v1/nothing")
    }

    @Test func `what a form says of a wrong field is in the reader's language`() async throws {
        let site = try TestSite()
        var admin = try site.browser(.admin)
        admin.cookie = admin.cookie.map { "turnaround_language=da; \($0)" }
        let reply = try await admin.post(
            "/settings/schedules/new", "name=Kontor&time_zone=Atlantis&since=now", formToken: admin.formToken)
        #expect(reply.status == 422)
        #expect(reply.text.contains("Den tidszone findes ikke."))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
