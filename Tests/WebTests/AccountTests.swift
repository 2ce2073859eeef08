import HTTPTypes
import Ledger
import Support
import Testing
import Web

@Suite struct `Accounts and sessions` {
    @Test func `the first start makes an administrator by a link that works once`() async throws {
        let site = try TestSite()
        let link = try #require(
            try WebApplication.firstStartLink(ledger: site.ledger, address: "http://here", now: site.now))
        let path = String(link.dropFirst("http://here".count))
        let visitor = Browser(site: site)
        #expect(try await visitor.get("/sign-in").text.contains("no account yet"))
        #expect(try await visitor.get(path).text.contains("first account"))
        let reply = try await visitor.post(path, "name=Ana&email=ana%40x.test&password=correct+horse")
        #expect(reply.status == 303)
        #expect(reply.headers[.location] == "/reports")
        let signedIn = Browser(site: site, cookie: reply.cookie)
        #expect(try await signedIn.get("/accounts").status == 200)
        #expect(try await visitor.get(path).status == 404)
        #expect(try await visitor.post(path, "name=Eve&email=eve%40x.test&password=correct+horse").status == 404)
        #expect(try WebApplication.firstStartLink(ledger: site.ledger, address: "", now: site.now) == nil)
    }

    @Test func `a password that is too short is told, and the link still works`() async throws {
        let site = try TestSite()
        let path = try "/welcome/" + site.ledger.oneTimeLinks.invite(role: .viewer, now: site.now)
        let visitor = Browser(site: site)
        let reply = try await visitor.post(path, "name=Ana%22%3E&email=ana%40x.test&password=short")
        #expect(reply.status == 422)
        #expect(reply.text.contains("at least 8 characters"))
        #expect(reply.text.contains("Ana&quot;&gt;"))
        #expect(try await visitor.post(path, "name=Ana&email=ana%40x.test&password=correct+horse").status == 303)
    }

    @Test func `a shared address asks for sign-in and then lands where it pointed`() async throws {
        let site = try TestSite()
        _ = try site.browser(.viewer)
        let visitor = Browser(site: site)
        let asked = try await visitor.get("/reports/time-to-close?group=team&where=a:any:b%2Cc")
        #expect(asked.status == 303)
        let signIn = try #require(asked.headers[.location])
        let form = try await visitor.get(signIn)
        let landing = try #require(form.field("to"))
        #expect(landing == "/reports/time-to-close?group=team&amp;where=a:any:b%2Cc")
        let reply = try await visitor.post(
            "/sign-in",
            "email=viewer%40reports.test&password=correct+horse&to=%2Freports%2Ftime-to-close%3Fgroup%3Dteam")
        #expect(reply.headers[.location] == "/reports/time-to-close?group=team")
        let cookie = try #require(reply.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
        #expect(try await Browser(site: site, cookie: reply.cookie).get("/reports").status == 200)
    }

    @Test(arguments: [
        "//evil.test", "https://evil.test", "/\\evil.test", "javascript:alert(1)", "/a\u{0A}b", "", "/sign-out",
        "/sign-in?to=/x",
    ])
    func `nobody is sent elsewhere after signing in`(landing: String) async throws {
        let site = try TestSite()
        _ = try site.browser(.viewer)
        let encoded = landing.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let reply = try await Browser(site: site).post(
            "/sign-in", "email=viewer%40reports.test&password=correct+horse&to=\(encoded)")
        #expect(reply.headers[.location] == "/reports")
    }

    @Test func `wrong passwords are slowed down`() async throws {
        let site = try TestSite()
        _ = try site.browser(.viewer)
        let visitor = Browser(site: site)
        var statuses: [Int] = []
        for _ in 0..<8 {
            statuses.append(
                try await visitor.post("/sign-in", "email=viewer%40reports.test&password=wrong+horse").status)
        }
        #expect(statuses.first == 401)
        #expect(statuses.last == 429)
        let right = try await visitor.post("/sign-in", "email=viewer%40reports.test&password=correct+horse")
        #expect(right.status == 429)
        #expect(Int(right.headers[.retryAfter] ?? "") ?? 0 > 0)
        site.advance(by: .hour)
        #expect(
            try await visitor.post("/sign-in", "email=viewer%40reports.test&password=correct+horse").status == 303)
    }

    @Test func `an address that guesses is slowed down, also behind a proxy of this machine`() async throws {
        let site = try TestSite()
        for number in 0..<30 {
            try site.ledger.loginThrottle.recordFailure(email: "a\(number)@x.test", address: "1.2.3.4", now: site.now)
        }
        func status(from chain: String) async throws -> Int {
            try await site.send(
                .post, "/sign-in", headers: [.xForwardedFor: chain], type: "application/x-www-form-urlencoded",
                body: "email=b%40x.test&password=wrong+horse"
            ).status
        }
        #expect(try await status(from: "5.6.7.8, 1.2.3.4") == 429)
        #expect(try await status(from: "1.2.3.4, 5.6.7.8") == 401)
    }

    @Test func `signing out ends the session`() async throws {
        let browser = try TestSite().browser(.viewer)
        #expect(try await browser.get("/reports").status == 200)
        #expect(try await browser.post("/sign-out").status == 303)
        #expect(try await browser.get("/reports").status == 303)
    }

    @Test func `a form without the session's token, or from another site, does nothing`() async throws {
        let site = try TestSite()
        let browser = try site.browser(.admin)
        for token in [.some(nil), .some("0"), .some(try site.browser(.viewer).formToken)] as [String??] {
            #expect(try await browser.post("/sign-out", formToken: token).status == 403)
        }
        for headers in [[.origin: "https://evil.test"], [.secFetchSite: "cross-site"]] as [HTTPFields] {
            var all = browser.headers
            all.append(contentsOf: headers)
            let reply = try await site.send(
                .post, "/sign-out", headers: all, type: "application/x-www-form-urlencoded",
                body: "form_token=\(browser.formToken ?? "")")
            #expect(reply.status == 403)
        }
        #expect(try await browser.get("/reports").status == 200)
    }

    @Test func `a session may read over the API, and change with its token only`() async throws {
        let site = try TestSite()
        let viewer = try site.browser(.viewer)
        #expect(try await viewer.get("/api/v1/reports").status == 200)
        #expect(try await viewer.get("/api/v1/tokens").status == 403)
        let admin = try site.browser(.admin)
        let forged = try await site.send(.post, "/api/v1/rebuild", headers: admin.headers)
        #expect(forged.status == 403)
        var headers = admin.headers
        headers[.csrfToken] = admin.formToken
        #expect(try await site.send(.post, "/api/v1/rebuild", headers: headers).status == 202)
    }

    @Test(arguments: [Role.viewer, .editor])
    func `only administrators manage accounts`(role: Role) async throws {
        let site = try TestSite()
        let browser = try site.browser(role)
        #expect(try await browser.get("/accounts").status == 403)
        #expect(try await browser.post("/accounts/invite", "role=admin").status == 403)
        #expect(try site.ledger.oneTimeLinks.open(now: site.now).isEmpty)
    }

    @Test func `an administrator invites, changes roles, and the last one stays`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let page = try await admin.post("/accounts/invite", "role=editor&email=bo%40x.test")
        let start = try #require(page.text.firstRange(of: "http://reports.test/welcome/"))
        let secret = String(page.text[start.upperBound...].prefix { $0.isHexDigit })
        let joined = try await Browser(site: site).post(
            "/welcome/\(secret)", "name=Bo&email=other%40x.test&password=correct+horse")
        #expect(joined.status == 303)
        let bo = try #require(try site.ledger.accounts.all().first { $0.name == "Bo" })
        #expect(bo.email == "bo@x.test")
        #expect(bo.role == .editor)
        #expect(try await admin.post("/accounts/\(bo.id)", "role=viewer&active=true").status == 303)
        #expect(try site.ledger.accounts.account(bo.id)?.role == .viewer)
        let me = try #require(try site.ledger.accounts.all().first { $0.role == .admin })
        #expect(try await admin.post("/accounts/\(me.id)", "role=viewer&active=true").status == 422)
        #expect(try site.ledger.accounts.account(me.id)?.role == .admin)
        #expect(try await admin.post("/accounts/\(bo.id)", "role=viewer").status == 303)
        #expect(try await Browser(site: site, cookie: joined.cookie).get("/reports").status == 303)
    }

    @Test func `names are shown as they are`() async throws {
        let admin = try TestSite().browser(.admin)
        let page = try await admin.get("/accounts")
        #expect(page.text.contains("admin &lt;b&gt;"))
        #expect(!page.text.contains("admin <b>"))
    }

    @Test func `behind https the cookie is for https only`() async throws {
        let site = try TestSite { $0.publicAddress = "https://reports.test" }
        _ = try site.browser(.viewer)
        let reply = try await Browser(site: site).post(
            "/sign-in", "email=viewer%40reports.test&password=correct+horse")
        let cookie = try #require(reply.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-turnaround=") && cookie.contains("Secure"))
        #expect(reply.headers[.strictTransportSecurity] != nil)
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .date
    static let csrfToken = HTTPField.Name("X-CSRF-Token") ?? .date
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .date
}
