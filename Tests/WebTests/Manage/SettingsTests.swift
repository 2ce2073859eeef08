import HTTPTypes
import Ledger
import Semantics
import Support
import Synchronization
import Testing

@testable import Web

@Suite struct `Looking after the installation` {
    private func directory(_ site: TestSite) throws -> Directory { Directory(try site.ledger.directoryEvents()) }

    @Test func `another time zone says what it moves before it is applied`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let form = "account_name=Us%20%26%20them&time_zone=Europe/Copenhagen&week_start=sun"
        let asked = try await admin.post("/settings", form)
        #expect(asked.status == 200)
        #expect(asked.text.contains("This moves numbers of the past"))
        #expect(asked.text.contains("Europe/Copenhagen instead of UTC"))
        #expect(asked.text.contains("begin on Sunday"))
        #expect(try site.ledger.settings() == Settings())
        #expect(try await admin.post("/settings", form + "&confirmed=yes").status == 303)
        #expect(
            try site.ledger.settings()
                == Settings(accountName: "Us & them", timeZone: "Europe/Copenhagen", weekStart: .sunday))
        #expect(site.warehouse.settingsChanges == 1)
    }

    @Test func `a name alone is changed at once, and a zone that does not exist is told`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        #expect(try await admin.post("/settings", "account_name=Us&time_zone=UTC&week_start=mon").status == 303)
        let wrong = try await admin.post("/settings", "account_name=Us&time_zone=Moon%22%3E&week_start=mon")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("Moon&quot;&gt;"))
        #expect(try site.ledger.settings().accountName == "Us")
    }

    @Test func `a person is added, and later hours hold from now on`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let form = "name=Ana&email=a%40x.test&time_zone=Europe/Madrid&active=yes&has_hours=yes&mon=9-17&fri=22:00-06:00"
        #expect(try await admin.post("/settings/people/new", form).status == 303)
        let (id, versions) = try #require(try directory(site).users.first)
        #expect(versions.latest?.workingHours?[.monday] == [HourInterval(start: 540, end: 1020)])
        #expect(versions.latest?.workingHours?[.friday].first?.runsPastMidnight == true)
        site.advance(by: .hour)
        #expect(try await admin.post("/settings/people/\(id)", form + "&tue=9-12").status == 303)
        let later = try directory(site).users[id]
        #expect(later?.list.count == 2)
        #expect(later?.list.last?.at == site.now)
    }

    @Test func `earlier hours of a person are asked about, and hold from then on until now and after`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        _ = try await admin.post("/settings/people/new", "name=Ana&active=yes")
        let id = try #require(try directory(site).users.keys.first)
        site.advance(by: .day)
        _ = try await admin.post("/settings/people/\(id)", "name=Ana&active=yes&has_hours=yes&tue=8-16")
        site.advance(by: .day)
        let form = "name=Ana&active=yes&has_hours=yes&mon=9-17&since=day&since_day=2024-01-01"
        let asked = try await admin.post("/settings/people/\(id)", form)
        #expect(asked.text.contains("availability inside and outside working hours"))
        #expect(asked.text.contains("2 later changes are replaced and do not hold any more, those of"))
        #expect(asked.text.contains("1 Apr 2024 10:00, 2 Apr 2024 10:00"))
        #expect(try directory(site).users[id]?.list.count == 2)
        _ = try await admin.post("/settings/people/\(id)", form + "&confirmed=yes")
        let versions = try #require(try directory(site).users[id])
        #expect(versions.list.first?.at.rfc3339 == "2024-01-01T00:00:00.000Z")
        let start = try #require(versions.list.first?.at)
        let nine = [HourInterval(start: 540, end: 1020)]
        for time in [start, start + 90 * .day, site.now - .day, site.now - 1, site.now, site.now + 99 * .day] {
            #expect(versions.value(at: time)?.workingHours?[.monday] == nine, "\(time.rfc3339)")
            #expect(versions.value(at: time)?.workingHours?[.tuesday] == [], "\(time.rfc3339)")
        }
    }

    @Test func `a change from now on is not one of the past because saving it takes a moment`() async throws {
        let site = try TestSite()
        site.letTimePass()
        let admin = try site.browser(.admin)
        _ = try await admin.post("/settings/schedules/new", "name=Office&time_zone=UTC&mon=9-17")
        let schedule = try #require(try directory(site).schedules.keys.first)
        #expect(try await admin.post("/settings/rules/new", "name=A&active=yes&schedule=\(schedule)").status == 303)
        #expect(try await admin.post("/settings/rules/new", "name=B&active=yes").status == 303)
        let rule = try #require(try directory(site).slaRules.values.compactMap(\.latest).first { $0.name == "B" }).id
        #expect(try await admin.post("/settings/rules/\(rule)", "name=B&active=yes&close=3").status == 303)
        #expect(try await admin.post("/settings/rules/\(rule)/move", "steps=-1").status == 303)
        let schedules = "/settings/schedules/\(schedule)"
        #expect(try await admin.post(schedules, "action=holidays&holiday=2024-12-25").status == 303)
        #expect(try await admin.post(schedules, "name=Office&time_zone=UTC&mon=9-16").status == 303)
        #expect(try directory(site).slaRules[rule]?.list.count == 3)
        #expect(try directory(site).schedules[schedule]?.list.count == 3)
    }

    @Test func `of two edits in one millisecond the second holds`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        _ = try await admin.post("/settings/people/new", "name=0&active=yes")
        let id = try #require(try directory(site).users.keys.first)
        for number in 1...20 {
            #expect(try await admin.post("/settings/people/\(id)", "name=\(number)&active=yes").status == 303)
            #expect(try directory(site).users[id]?.latest?.name == "\(number)")
        }
    }

    @Test(arguments: ["people", "schedules", "rules"])
    func `what is not there is not made by an address`(path: String) async throws {
        let site = try TestSite()
        let form = "name=x&time_zone=UTC&active=yes"
        #expect(try await site.browser(.admin).post("/settings/\(path)/nobody", form).status == 404)
        #expect(try site.ledger.lastSequence() == 0)
    }

    @Test(arguments: ["mon=25-26", "mon=9", "mon=9-12,11-13", "sun=22:00-02:00&mon=01:00-05:00", "mon=a-b"])
    func `hours that are none are told, and what was typed stays`(hours: String) async throws {
        let site = try TestSite()
        let reply = try await site.browser(.admin).post("/settings/people/new", "name=Ana&has_hours=yes&\(hours)")
        #expect(reply.status == 422)
        #expect(reply.text.contains("role=\"alert\""))
        #expect(reply.text.contains("value=\"Ana\""))
        #expect(try site.ledger.lastSequence() == 0)
    }

    @Test func `a schedule has hours and closures, and its calendar is previewed before days are closed`() async throws
    {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let form = "name=Office&time_zone=Europe/Copenhagen&mon=9-17&closures=2024-12-25%0A2024-12-24+09:00-12:00"
        #expect(try await admin.post("/settings/schedules/new", form).status == 303)
        let id = try #require(try directory(site).schedules.keys.first)
        let closures = try directory(site).schedules[id]?.latest?.closures
        #expect(closures?.contains(.init(date: LocalDate("2024-12-25")!)) == true)
        let calendar =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240605\r\nSUMMARY:Grundlov<b>\r\n sdag\r\nEND:VEVENT\r\nEND:VCALENDAR"
        let preview = try await admin.upload("/settings/schedules/\(id)/calendar", calendar, name: "dk.ics")
        #expect(preview.status == 200)
        #expect(preview.text.contains("value=\"2024-06-05\"") && preview.text.contains("Grundlov&lt;b&gt;sdag"))
        #expect(try directory(site).schedules[id]?.list.count == 1)
        site.advance(by: 1000)
        #expect(try await admin.post("/settings/schedules/\(id)", "action=holidays&holiday=2024-06-05").status == 303)
        #expect(try directory(site).schedules[id]?.latest?.closures.count == 3)
        let none = try await admin.upload("/settings/schedules/\(id)/calendar", "hello", name: "dk.ics")
        #expect(none.status == 422)
    }

    @Test func `a rule is made with conditions of every kind and goals, and read back into its form`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let form =
            "name=Gold&active=yes&property_1=priority&form_1=text&values_1=high,+urgent&property_2=level&form_2=number&values_2=2"
            + "&property_3=vip&form_3=flag&values_3=true&first_reply=90&first_reply_unit=m&close=2&close_unit=d"
        #expect(try await admin.post("/settings/rules/new", form).status == 303)
        let (id, versions) = try #require(try directory(site).slaRules.first)
        let rule = try #require(versions.latest)
        #expect(rule.conditions.map(\.values) == [[.string("high"), .string("urgent")], [.number(2)], [.bool(true)]])
        #expect(rule.goals == .init(firstReply: 90 * .minute, close: 2 * .day))
        let page = try await admin.get("/settings/rules/\(id)")
        #expect(page.text.contains("value=\"high,urgent\""))
        #expect(page.text.contains("value=\"90\""))
        let wrong = try await admin.post("/settings/rules/new", "name=x&property_1=a&form_1=number&values_1=two")
        #expect(wrong.status == 422)
    }

    @Test func `a rule for all of history is asked about before it is applied`() async throws {
        let site = try TestSite()
        _ = try await site.postEvents(
            #"{"id":"1","at":"2024-01-01T00:00:00Z","type":"ticket.created","ticket":"1","source":"email","pipeline":"p","stage":"s"}"#
        )
        let admin = try site.browser(.admin)
        let form = "name=Gold&active=yes&first_reply=1&since=day&since_day=2023-01-01"
        let asked = try await admin.post("/settings/rules/new", form)
        #expect(asked.text.contains("Derived again: everything in SLA hours"))
        #expect(asked.field("since_day") == "2023-01-01")
        #expect(try directory(site).slaRules.isEmpty)
        _ = try await admin.post("/settings/rules/new", form + "&confirmed=yes")
        let (id, made) = try #require(try directory(site).slaRules.first)
        #expect(made.list.first?.at.rfc3339 == "2023-01-01T00:00:00.000Z")
        // From now on another goal, and then once more another for all of it.
        #expect(try await admin.post("/settings/rules/\(id)", "name=Gold&active=yes&first_reply=2").status == 303)
        site.advance(by: .hour)
        let again = "name=Gold&active=yes&first_reply=3&since=day&since_day=2022-06-01"
        let question = try await admin.post("/settings/rules/\(id)", again)
        #expect(question.text.contains("2 later changes are replaced"))
        #expect(try await admin.post("/settings/rules/\(id)", again + "&confirmed=yes").status == 303)
        let versions = try #require(try directory(site).slaRules[id])
        for version in versions.holding { #expect(version.value.goals.firstReply == 3 * .hour) }
        #expect(versions.version(at: site.now)?.value.goals.firstReply == 3 * .hour)
        #expect(versions.list.first?.at.rfc3339 == "2022-06-01T00:00:00.000Z")
    }

    @Test func `rules go up and down, and one that never matches is warned of`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        _ = try await admin.post("/settings/rules/new", "name=All&active=yes")
        _ = try await admin.post("/settings/rules/new", "name=High&active=yes&property_1=priority&values_1=high")
        #expect(try await admin.get("/settings/rules").text.contains("the rule “All” above takes every ticket"))
        let high = try #require(try directory(site).slaRules.values.compactMap(\.latest).first { $0.name == "High" })
        site.advance(by: 1000)
        #expect(try await admin.post("/settings/rules/\(high.id)/move", "steps=-1").status == 303)
        let order = RuleOrder(try directory(site).slaRules.values.compactMap(\.latest))
        #expect(order.rules.map(\.name) == ["High", "All"])
        #expect(try await !admin.get("/settings/rules").text.contains("Never matches"))
    }

    @Test func `a rule that asks for what no ticket has is warned of, in one statement, once there are tickets`()
        async throws
    {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let conditions = [
            "property_1=priority&values_1=high,gold", "property_1=level&form_1=number&values_1=2",
            "property_1=level&values_1=2", "property_1=vip&form_1=flag&values_1=true", "property_1=source&values_1=fax",
        ]
        for (number, condition) in conditions.enumerated() {
            _ = try await admin.post("/settings/rules/new", "name=R\(number)&active=yes&\(condition)")
        }
        let asked = Mutex(0)
        let tickets = Mutex(Int64(0))
        site.reports.answerStatements { statement in
            guard statement.sql.contains("ticket_properties") else { return [[.integer(tickets.withLock { $0 })]] }
            asked.withLock { $0 += 1 }
            return [
                [.text("priority"), .text("high"), .integer(0), .integer(3)],
                [.text("level"), .text("2"), .integer(4), .integer(4)],
                [.text("vip"), .text("true"), .integer(0), .integer(1)],
            ]
        }
        #expect(try await !admin.get("/settings/rules").text.contains("At present no ticket"))
        tickets.withLock { $0 = 5 }
        let text = try await admin.get("/settings/rules").text
        #expect(text.ranges(of: "At present no ticket meets this").count == 1)
        #expect(text.contains("At present no ticket meets this: level is 2."))
        #expect(asked.withLock { $0 } == 2)
    }

    @Test func `a token's secret is shown once`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let made = try await admin.follow(admin.post("/settings/tokens", "name=ci%3C&scope=ingest&scope=read"))
        let token = try #require(try site.ledger.tokens.all().first)
        #expect(made.text.contains("tnr_\(token.id)"))
        #expect(token.scopes == [.ingest, .read])
        #expect(try await !admin.get("/settings/tokens").text.contains("tnr_"))
        let refused = try await admin.post("/settings/tokens", "name=x%22")
        #expect(refused.status == 422)
        #expect(refused.text.contains("value=\"x&quot;\""))
        #expect(try site.ledger.tokens.all().count == 1)
        #expect(try await admin.post("/settings/tokens/nope/revoke").status == 404)
        #expect(try await admin.post("/settings/tokens/\(token.id)/revoke").status == 303)
        #expect(try site.ledger.tokens.all().first?.revoked != nil)
    }

    @Test func `a password is changed with the old one, and other sessions end`() async throws {
        let site = try TestSite()
        let browser = try site.browser(.viewer)
        let wrong = try await browser.post(
            "/profile/password", "current=nonsense&password=another+one&again=another+one")
        #expect(wrong.status == 422)
        let differ = try await browser.post(
            "/profile/password", "current=correct+horse&password=another+one&again=another+two")
        #expect(differ.status == 422)
        let changed = try await browser.post(
            "/profile/password", "current=correct+horse&password=another+one&again=another+one")
        #expect(changed.status == 303)
        #expect(try await browser.get("/profile").status == 303)
        let told = try await Browser(site: site, cookie: changed.cookie).follow(changed)
        #expect(told.status == 200 && told.text.contains("Your password is changed"))
        #expect(try site.ledger.accounts.authenticate(email: "viewer@reports.test", password: "another one") != nil)
    }

    @Test func `guesses of a password are slowed by who makes them, and forgotten once it was right`() async throws {
        let site = try TestSite()
        let browser = try site.browser(.viewer)
        func change(_ current: String, from client: String) async throws -> Reply {
            var headers = browser.headers
            headers[.xForwardedFor] = client
            return try await site.send(
                .post, "/profile/password", headers: headers, type: "application/x-www-form-urlencoded",
                body: "current=\(current)&password=x&again=y&form_token=\(browser.formToken ?? "")")
        }
        // Others behind the same proxy tried until nothing was free any more.
        for number in 0..<30 {
            try site.ledger.loginThrottle.recordFailure(
                email: "\(number)@x.test", address: "203.0.113.9", now: site.now)
        }
        #expect(try await change("nonsense", from: "203.0.113.9").status == 429)
        for _ in 0..<5 { #expect(try await change("nonsense", from: "198.51.100.1").status == 422) }
        #expect(try await change("correct+horse", from: "198.51.100.1").status == 422)
        for _ in 0..<6 { #expect(try await change("nonsense", from: "198.51.100.1").status == 422) }
        let slowed = try await change("nonsense", from: "198.51.100.1")
        #expect(slowed.status == 429)
        #expect(slowed.headers[.retryAfter] == "1")
        #expect(slowed.text.contains("Wait a second and try again"))
    }

    @Test func `pages are in Danish for those who read it`() async throws {
        let site = try TestSite()
        var headers = try site.browser(.admin).headers
        headers[.acceptLanguage] = "da"
        let page = try await site.get("/settings/rules", headers: headers)
        #expect(page.text.contains("Tilføj en regel") && !page.text.contains("Add a rule"))
    }
}
