import Dispatch
import HTTPTypes
import Ledger
import Support
import Testing

@testable import Web

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

    @Test func `many guesses at the same moment are no more than one after the other`() async throws {
        let site = try TestSite()
        _ = try site.browser(.viewer)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    try await Browser(site: site).post(
                        "/sign-in", "email=viewer%40reports.test&password=wrong+horse"
                    ).status
                }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses[401, default: 0] <= 6)
        #expect(statuses[401, default: 0] + statuses[429, default: 0] == 60)
    }

    @Test func `one client's passwords leave room for those of others`() async throws {
        let work = PasswordWork()
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do {
                        return try await work.run(for: "a") {
                            gate.wait()
                            return true
                        }
                    } catch is PasswordWork.Busy {
                        return false
                    }
                }
            }
            for _ in 0..<6 {
                let isTaken = try await group.next()
                #expect(isTaken == false)
            }
            group.addTask { try await work.run(for: "b") { true } }
            for _ in 0..<4 { gate.signal() }
            for try await isTaken in group { #expect(isTaken) }
        }
        #expect(try await work.run(for: "a") { true })
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

    @Test func `signing in again ends the session that this browser had`() async throws {
        let site = try TestSite()
        let browser = try site.browser(.viewer)
        let again = try await browser.post("/sign-in", "email=viewer%40reports.test&password=correct+horse")
        #expect(again.status == 303)
        #expect(try await browser.get("/reports").status == 303)
        #expect(try await Browser(site: site, cookie: again.cookie).get("/reports").status == 200)
    }

    @Test func `what is sent after a session has ended is said to be lost, and the way leads back to its form`()
        async throws
    {
        let site = try TestSite()
        let browser = try site.browser(.editor)
        try site.ledger.sessions.endAll(of: try #require(try site.ledger.accounts.all().first).id)
        func landing(_ path: String, from referer: String?) async throws -> String? {
            var headers = browser.headers
            headers[.referer] = referer
            return try await site.send(
                .post, path, headers: headers, type: "application/x-www-form-urlencoded", body: "name=x"
            ).headers[.location]
        }
        #expect(
            try await landing("/profile", from: "http://reports.test/profile?a=b")
                == "/sign-in?to=/profile%3Fa%3Db&ended=yes")
        for referer in [
            nil, "http://evil.test/profile", "http://reports.test.evil.test/profile", "http://reports.test//x",
        ] {
            #expect(try await landing("/profile", from: referer) == "/sign-in?ended=yes")
        }
        #expect(try await landing("/sign-out", from: "http://reports.test/profile") == "/sign-in")
        #expect(try await browser.get("/sign-in?to=/profile&ended=yes").text.contains("what you sent was not saved"))
        #expect(try await !browser.get("/sign-in?to=/profile").text.contains("what you sent was not saved"))
    }

    @Test func `a way back is an address, whatever it was written in`() async throws {
        let site = try TestSite()
        _ = try site.browser(.viewer)
        let reply = try await Browser(site: site).post(
            "/sign-in", "email=viewer%40reports.test&password=correct+horse&to=/\u{E9}?q=\u{1F600}")
        #expect(reply.headers[.location] == "/%C3%A9?q=%F0%9F%98%80")
    }

    @Test func `a link is shown once, and loading the page again makes no other`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let other = try site.browser(.admin, email: "other@reports.test")
        let sent = try await admin.post("/accounts/invite", "role=editor&email=")
        #expect(sent.status == 303 && sent.headers[.location] == "/accounts")
        #expect(try await !other.get("/accounts").text.contains("/welcome/"))
        #expect(try await admin.get("/accounts").text.contains("/welcome/"))
        #expect(try await !admin.get("/accounts").text.contains("/welcome/"))
        _ = try await admin.post("/accounts/invite", "role=editor&email=")
        site.advance(by: .minute)
        #expect(try await !admin.get("/accounts").text.contains("/welcome/"))
        #expect(try site.ledger.oneTimeLinks.open(now: site.now).count == 2)
    }

    @Test func `an invitation that cannot be is told at its field, which keeps what was typed`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let wrong = try await admin.post("/accounts/invite", "role=editor&email=bo%22")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"bo&quot;\" aria-invalid=\"true\""))
        #expect(wrong.text.contains("<option value=\"editor\" selected>"))
        let taken = try await admin.post("/accounts/invite", "role=editor&email=Admin%40reports.test")
        #expect(taken.status == 422 && taken.text.contains("There is an account for admin@reports.test already."))
        #expect(try site.ledger.oneTimeLinks.open(now: site.now).isEmpty)
    }

    @Test func `open links to a new password are listed and can be withdrawn`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let account = try #require(try site.ledger.accounts.all().first)
        let made = try await admin.follow(admin.post("/accounts/\(account.id)/password"))
        #expect(made.text.contains("Open links to a new password"))
        let link = try #require(try site.ledger.oneTimeLinks.open(now: site.now).first)
        let gone = try await admin.follow(admin.post("/accounts/invitations/\(link.id)/withdraw"))
        #expect(gone.text.contains("The link does not work any more."))
        #expect(!gone.text.contains("Open links to a new password"))
        let again = try await admin.follow(admin.post("/accounts/invitations/\(link.id)/withdraw"))
        #expect(again.text.contains("was not open any more"))
    }

    @Test func `a name that cannot be is told at its field, which keeps what was typed`() async throws {
        let browser = try TestSite().browser(.viewer)
        let long = String(repeating: "x", count: 201)
        for (typed, told) in [("+", "An account needs a name."), (long, "at most 200"), ("a%0Ab", "no line ends")] {
            let reply = try await browser.post("/profile", "name=\(typed)")
            #expect(reply.status == 422 && reply.text.contains(told))
            #expect(reply.text.contains("aria-describedby=\"name-problem\""))
        }
        #expect(try await browser.post("/profile", "name=\(long)").text.contains("value=\"\(long)\""))
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
        let page = try await admin.follow(admin.post("/accounts/invite", "role=editor&email=bo%40x.test"))
        let start = try #require(page.text.firstRange(of: "http://reports.test/welcome/"))
        let secret = String(page.text[start.upperBound...].prefix { $0.isHexDigit })
        let joined = try await Browser(site: site).post(
            "/welcome/\(secret)", "name=Bo&email=other%40x.test&password=correct+horse")
        #expect(joined.status == 303)
        let bo = try #require(try site.ledger.accounts.all().first { $0.name == "Bo" })
        #expect(bo.email == "bo@x.test")
        #expect(bo.role == .editor)
        let demoted = try await admin.follow(admin.post("/accounts/\(bo.id)", "role=viewer&active=true"))
        #expect(demoted.text.contains("Bo is a viewer now."))
        #expect(try await !admin.get("/accounts").text.contains("is a viewer now"))
        #expect(try site.ledger.accounts.account(bo.id)?.role == .viewer)
        let me = try #require(try site.ledger.accounts.all().first { $0.role == .admin })
        #expect(try await admin.post("/accounts/\(me.id)", "role=viewer&active=true").status == 422)
        #expect(try site.ledger.accounts.account(me.id)?.role == .admin)
        let locked = try await admin.follow(admin.post("/accounts/\(bo.id)", "role=editor"))
        #expect(locked.text.contains("Bo is an editor now. Bo cannot sign in any more."))
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
