import Ledger
import Support
import Testing

@testable import Web

/// Versions that begin later than now, and forms that were made from what is not there any more.
@Suite struct `What is planned, and what others did meanwhile` {
    private func directory(_ site: TestSite) throws -> Directory { Directory(try site.ledger.directoryEvents()) }

    /// A person, a schedule and a rule, each with another name from 1 December on.
    private static let events = """
        {"id":"1","at":"2024-01-01T00:00:00Z","type":"user","user":"x","name":"Old","team":"t"}
        {"id":"2","at":"2024-12-01T00:00:00Z","type":"user","user":"x","name":"New","team":"t"}
        {"id":"3","at":"2024-01-01T00:00:00Z","type":"schedule","schedule":"x","name":"Old","time_zone":"UTC","hours":{}}
        {"id":"4","at":"2024-12-01T00:00:00Z","type":"schedule","schedule":"x","name":"New","time_zone":"UTC","hours":{}}
        {"id":"5","at":"2024-01-01T00:00:00Z","type":"sla_rule","rule":"x","name":"Old","position":1}
        {"id":"6","at":"2024-12-01T00:00:00Z","type":"sla_rule","rule":"x","name":"New","position":1}
        {"id":"7","at":"2024-01-01T00:00:00Z","type":"team","team":"x","name":"Old"}
        {"id":"8","at":"2024-12-01T00:00:00Z","type":"team","team":"x","name":"New"}
        """

    private func site() async throws -> (TestSite, Browser) {
        let site = try TestSite()
        _ = try await site.postEvents(Self.events)
        return (site, try site.browser(.admin))
    }

    private func names(_ path: String, _ site: TestSite) throws -> [String] {
        let directory = try directory(site)
        let december = Instant(milliseconds: 1_733_011_200_000)
        func names<Value: DirectoryObject>(_ versions: Versions<Value>?) -> [String] {
            [site.now, december - 1, december].map { versions?.value(at: $0)?.name ?? "" }
        }
        switch path {
        case "people": return names(directory.users["x"])
        case "teams": return names(directory.teams["x"])
        case "schedules": return names(directory.schedules["x"])
        default: return names(directory.slaRules["x"])
        }
    }

    static let paths = ["people", "schedules", "rules"]

    @Test(arguments: paths) func `what is planned stands in the list and on its page`(path: String) async throws {
        let (_, admin) = try await site()
        for page in ["/settings/\(path)", "/settings/\(path)/x"] {
            let text = try await admin.get(page).text
            #expect(text.contains("From 1 Dec 2024: Name: Old → New"), "\(page)")
        }
        #expect(try await admin.get("/settings/\(path)/x").text.contains("name=\"name\" value=\"Old\""))
        let planned = ["people": "2", "schedules": "4", "rules": "6"][path] ?? ""
        let form = try await admin.get("/settings/\(path)/x?planned=\(planned)").text
        #expect(form.contains("name=\"name\" value=\"New\""))
        #expect(form.contains("value=\"day\" selected") && form.contains("name=\"since_day\" value=\"2024-12-01\""))
    }

    @Test(arguments: paths + ["teams"], ["keep", "drop"])
    func `an edit asks what becomes of what is planned`(path: String, choice: String) async throws {
        let (site, admin) = try await site()
        let form = "name=Now&time_zone=UTC&active=yes"
        let asked = try await admin.post("/settings/\(path)/x", form)
        #expect(asked.status == 200)
        #expect(asked.text.contains("Something else is planned for later"))
        #expect(asked.text.contains("Planned from 1 Dec 2024: Name: Old → New"))
        #expect(asked.text.contains("value=\"keep\"") && asked.text.contains("value=\"drop\""))
        #expect(try names(path, site) == ["Old", "Old", "New"])
        let done = try await admin.post("/settings/\(path)/x", form + "&confirmed=yes&planned=\(choice)")
        #expect(done.status == 303)
        #expect(try names(path, site) == ["Now", "Now", choice == "keep" ? "New" : "Now"])
    }

    @Test func `a change of the past asks about both at once`() async throws {
        let (site, admin) = try await site()
        let form = "name=Now&active=yes&first_reply=1&since=day&since_day=2023-01-01"
        let asked = try await admin.post("/settings/rules/x", form)
        #expect(asked.text.contains("This moves numbers of the past"))
        #expect(asked.text.contains("1 later change is replaced and does not hold any more, that of 1 Jan 2024"))
        #expect(asked.text.contains("Planned from 1 Dec 2024: Name: Old → New"))
        #expect(try await admin.post("/settings/rules/x", form + "&planned=keep").status == 200)
        #expect(try await admin.post("/settings/rules/x", form + "&confirmed=yes&planned=keep").status == 303)
        #expect(try names("rules", site) == ["Now", "Now", "New"])
    }

    @Test func `what is planned is changed from its own page without a question, and else not`() async throws {
        let (site, admin) = try await site()
        let form = "name=Later&active=yes&since=day&since_day=2024-12-01"
        let asked = try await admin.post("/settings/people/x", form)
        #expect(asked.text.contains("Something else is planned") && !asked.text.contains("value=\"keep\""))
        #expect(try await admin.post("/settings/people/x", form + "&version=2&base=2").status == 303)
        #expect(try names("people", site) == ["Old", "Old", "Later"])
    }

    @Test(arguments: paths) func `what begins only later is seen, and a rule of it takes no ticket yet`(path: String)
        async throws
    {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let form = "name=Later&time_zone=UTC&active=yes&since=day&since_day=2024-12-01"
        #expect(try await admin.post("/settings/\(path)/new", form).status == 303)
        _ = try await admin.post("/settings/\(path)/new", "name=Other&time_zone=UTC&active=yes")
        let list = try await admin.get("/settings/\(path)").text
        #expect(list.contains("Later") && list.contains("Only from 1 Dec 2024"))
        #expect(!list.contains("“Later” above takes every ticket"))
        let address = try #require(list.firstMatch(of: #/href="([^"]+)"><bdi[^>]*>Later/#)).1
        #expect(try await admin.get(String(address)).text.contains("name=\"since_day\" value=\"2024-12-01\""))
    }

    @Test func `a rule that is moved keeps its new place in what is planned, and begins no earlier`() async throws {
        let (site, admin) = try await site()
        _ = try await site.postEvents(
            #"{"id":"9","at":"2025-01-01T00:00:00Z","type":"sla_rule","rule":"y","name":"Next year","position":2}"#)
        #expect(try await admin.post("/settings/rules/y/move", "steps=-1").status == 303)
        let directory = try directory(site)
        #expect(directory.slaRules["x"]?.holding.map(\.value.position) == [1, 2, 2])
        #expect(directory.slaRules["x"]?.latest?.name == "New")
        #expect(directory.slaRules["y"]?.holding.map(\.at.rfc3339) == ["2025-01-01T00:00:00.000Z"])
        #expect(directory.slaRules["y"]?.latest?.position == 1)
    }

    @Test func `holidays of a calendar are closed in what is planned, too`() async throws {
        let (site, admin) = try await site()
        let form = "action=holidays&holiday=2024-12-25"
        #expect(try await admin.post("/settings/schedules/x", form).status == 303)
        #expect(try names("schedules", site) == ["Old", "Old", "New"])
        let versions = try directory(site).schedules["x"]
        for time in [site.now, .distantFuture] { #expect(versions?.version(at: time)?.value.closures.count == 1) }
    }

    // MARK: Others

    @Test(arguments: paths) func `a form over a newer version is refused, says what is new, and can be sent again`(
        path: String
    ) async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let rest = "&time_zone=UTC&active=yes"
        _ = try await admin.post("/settings/\(path)/new", "name=First" + rest)
        let list = try await admin.get("/settings/\(path)").text
        let address = String(try #require(list.firstMatch(of: #/href="([^"]+)"><bdi[^>]*>First/#)).1)
        func seen(_ reply: Reply) throws -> String {
            let (version, base) = (try #require(reply.field("version")), try #require(reply.field("base")))
            return "&version=\(version)&base=\(base)"
        }
        let opened = try seen(try await admin.get(address))
        #expect(try await admin.post(address, "name=Theirs" + rest + opened).status == 303)
        let refused = try await admin.post(address, "name=Mine&since=always" + rest + opened)
        #expect(refused.status == 409)
        #expect(refused.text.contains("Somebody else changed this"))
        #expect(refused.text.contains("Name: First → Theirs"))
        #expect(
            refused.text.contains("name=\"name\" value=\"Mine\"") && refused.text.contains("value=\"always\" selected"))
        #expect(try await admin.get("/settings/\(path)").text.contains("Theirs"))
        let again = try await admin.post(address, "name=Mine" + rest + (try seen(refused)))
        #expect(again.status == 303)
        #expect(try await admin.get("/settings/\(path)").text.contains("Mine"))
    }

    @Test func `what somebody else planned meanwhile refuses a form, too`() async throws {
        let (_, admin) = try await site()
        let refused = try await admin.post("/settings/people/x", "name=Mine&active=yes&version=1&base=1")
        #expect(refused.status == 409)
        #expect(refused.text.contains("What holds at another time"))
    }

    @Test func `a form that is refused for its text still knows from what it was made`() async throws {
        let (_, admin) = try await site()
        let wrong = try await admin.post(
            "/settings/people/x", "name=Mine&has_hours=yes&mon=never&version=1&base=1&since=day&since_day=2024-02-02")
        #expect(wrong.status == 422)
        #expect(wrong.field("version") == "1" && wrong.field("base") == "1")
        #expect(wrong.field("since_day") == "2024-02-02")
        let noDay = try await admin.post("/settings/people/x", "name=Mine&since=day&since_day=soon")
        #expect(noDay.status == 422 && noDay.text.contains("value=\"Mine\""))
    }

    @Test func `a team's name over a newer one is refused, and stays typed`() async throws {
        let (site, admin) = try await site()
        let refused = try await admin.post("/settings/teams/x", "name=Mine&version=1&base=7")
        #expect(refused.status == 409)
        #expect(refused.text.contains("name=\"name\" value=\"Mine\""))
        #expect(try names("teams", site) == ["Old", "Old", "New"])
    }

    @Test func `settings over newer ones are refused, and say what is new`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let seen = "&seen_account_name=&seen_time_zone=UTC&seen_week_start=mon"
        let opened = try await admin.get("/settings")
        #expect(opened.field("seen_time_zone") == "UTC" && opened.field("seen_week_start") == "mon")
        #expect(try await admin.post("/settings", "account_name=Us&time_zone=UTC&week_start=mon" + seen).status == 303)
        let mine = "account_name=Mine&time_zone=UTC&week_start=mon"
        let refused = try await admin.post("/settings", mine + seen)
        #expect(refused.status == 409)
        #expect(refused.text.contains("Account name: none → Us") && refused.text.contains("value=\"Mine\""))
        #expect(refused.field("seen_account_name") == "Us")
        #expect(
            try await admin.post("/settings", mine + "&seen_account_name=Us&seen_time_zone=UTC&seen_week_start=mon")
                .status == 303)
        #expect(try site.ledger.settings().accountName == "Mine")
    }
}
