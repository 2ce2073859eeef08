import HTTPTypes
import Ledger
import Support
import Testing

@testable import Web

/// Every kind of page, by the name of its golden.
struct GoldenPage: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int
    let make: @Sendable (SampleSite, Language) async throws -> Reply
    let language: Language

    init(
        _ name: String, status: Int = 200, _ language: Language = .english,
        _ make: @escaping @Sendable (SampleSite, Language) async throws -> Reply
    ) {
        self.name = language == .english ? name : "\(name)-\(language.rawValue)"
        self.status = status
        self.make = make
        self.language = language
    }

    var testDescription: String { name }

    func reply() async throws -> Reply { try await make(SampleSite.shared.value, language) }

    static let all: [GoldenPage] = both + once

    /// One page of each kind, in both languages.
    private static let both: [GoldenPage] = Language.allCases.flatMap { language in
        [
            GoldenPage("home", language) { try await $0.home($1) },
            GoldenPage("report-totals", language) {
                try await $0.report("time-to-close", "clock=sla", $1, fill: AnswerSample.owners)
            },
            GoldenPage("report-heatmap", language) {
                try await $0.report(
                    "message-volume-by-hour", "group=weekday-hour", $1, fill: AnswerSample.weekHours)
            },
            GoldenPage("records", language) {
                try await $0.records("time-to-close", "key=u1&page=2&per_page=25&colour=red", $1, .closes)
            },
            GoldenPage("ticket", language) { try await $0.page("/tickets/1001", $1) },
            GoldenPage("ticket-merged", language) { try await $0.page("/tickets/1002", $1) },
            GoldenPage("saved-reports", language) { try await $0.page("/saved-reports", $1) },
            GoldenPage("save-changes", language) { sample, language in
                let saved = sample.savedReports[0]
                return try await sample.page(
                    "/saved-reports/new?report=customer-wait-time&group=owner&saved=\(saved.id):1", as: sample.editor,
                    language)
            },
            GoldenPage("dashboard", language) { try await $0.answeredDashboard($1) },
            GoldenPage("conflict", status: 409, language) { sample, language in
                let dashboard = sample.dashboard
                return try await sample.post(
                    "/dashboards/\(dashboard.id)/cards", "do=rename&card=c1&title=Mine&version=1", language)
            },
            GoldenPage("data", language) { try await $0.page("/data", $1) },
            GoldenPage("settings", language) { try await $0.page("/settings", $1) },
            GoldenPage("confirmation", language) {
                try await $0.post("/settings", "account_name=Us&time_zone=Europe/Madrid&week_start=sun", $1)
            },
            GoldenPage("rules", language) { try await $0.page("/settings/rules", $1) },
            GoldenPage("rule", language) { try await $0.page("/settings/rules/high", $1) },
            GoldenPage("rule-stale", status: 409, language) {
                try await $0.post("/settings/rules/high", "name=Mine&since=always&version=0&base=d10", $1)
            },
            GoldenPage("people-planned", language) { _, language in
                try await SampleSite.planned.value.page("/settings/people", language)
            },
            GoldenPage("person-planned", language) { _, language in
                try await SampleSite.planned.value.page("/settings/people/u1", language)
            },
            GoldenPage("planned-confirmation", language) { _, language in
                try await SampleSite.planned.value.post(
                    "/settings/people/u1", "name=Ana&active=yes&since=day&since_day=2024-02-01", language)
            },
            GoldenPage("profile", language) { try await $0.page("/profile", $1) },
            GoldenPage("accounts", language) { try await $0.page("/accounts", $1) },
            GoldenPage("problem", status: 404, language) { try await $0.page("/reports/nothing-like-it", $1) },
        ]
    }

    private static let once: [GoldenPage] = reports + documents + data + settings + accounts

    private static let reports = [
        GoldenPage("home-waiting") { sample, _ in try await sample.page("/reports") },
        GoldenPage("home-search-nothing") { sample, _ in try await sample.page("/reports?q=zzz%22") },
        GoldenPage("report-over-time") { sample, _ in
            try await sample.report(
                "time-to-close", "view=over-time&frequency=week&group=team&from=2024-03-04&to=2024-03-24&goal=2",
                fill: AnswerSample.overTime)
        },
        GoldenPage("report-hours") { sample, _ in
            try await sample.report("message-volume-by-hour", fill: AnswerSample.hours)
        },
        GoldenPage("report-lists") { sample, _ in
            try await sample.report("ticket-response-count", fill: AnswerSample.lists)
        },
        GoldenPage("report-stages") { sample, _ in
            try await sample.report("time-in-pipeline", fill: AnswerSample.stages)
        },
        GoldenPage("report-split") { sample, _ in
            try await sample.report(
                "time-to-close", "group=team&split=source&measures=mean,p90&panel=customize",
                fill: AnswerSample.split)
        },
        GoldenPage("report-empty") { sample, _ in
            try await sample.report("support-volume", "from=1999-01-01&to=1999-01-31") { _ in }
        },
        GoldenPage("report-filtered") { sample, _ in
            try await sample.report(
                "time-to-close",
                "panel=customize&title=Monday%20%3Cb%3E&owner=u1,u9&where=priority:any:high&add=priority"
                    + "&frequency=minute&colour=red&sort=-n&show=sql", fill: AnswerSample.owners)
        },
        GoldenPage("report-hostile") { sample, _ in
            try await sample.report("time-to-close", fill: AnswerSample.hostile)
        },
        GoldenPage("records-none") { sample, _ in try await sample.records("backlog", "", .english, .none) },
        GoldenPage("ticket-hostile") { sample, _ in try await sample.page("/tickets/hostile") },
    ]

    private static let documents = [
        GoldenPage("saved-reports-viewer") { sample, _ in
            try await sample.page("/saved-reports?q=waiting&show=shared", as: sample.viewer)
        },
        GoldenPage("saved-reports-none") { sample, _ in
            try await sample.page("/saved-reports?show=favourites", as: sample.viewer)
        },
        GoldenPage("saved-reports-deleted") { sample, _ in
            try await sample.page("/saved-reports?deleted=\(sample.savedReports[0].id)", as: sample.editor)
        },
        GoldenPage("saved-report-gone") { sample, _ in
            try await sample.page("/saved-reports/\(sample.savedReports[1].id)", as: sample.editor)
        },
        GoldenPage("save-report") { sample, _ in
            try await sample.page("/saved-reports/new?report=time-to-close&group=team&title=%3Cb%3E", as: sample.editor)
        },
        GoldenPage("dashboards") { sample, _ in try await sample.page("/dashboards", as: sample.editor) },
        GoldenPage("dashboards-none") { sample, _ in
            try await SampleSite.bare { try await $0.browser(.viewer).get("/dashboards") }
        },
        GoldenPage("dashboard-arranging") { sample, _ in try await sample.answeredDashboard(isArranging: true) },
        GoldenPage("dashboard-full-screen") { sample, _ in try await sample.answeredDashboard(isFullScreen: true) },
        GoldenPage("dashboard-viewer") { sample, _ in
            try await sample.page("/dashboards/\(sample.dashboard.id)", as: sample.viewer)
        },
    ]

    private static let data = [
        GoldenPage("data-viewer") { sample, _ in try await sample.page("/data", as: sample.viewer) },
        GoldenPage("data-refused", status: 415) { _, _ in
            try await SampleSite.bare { try await $0.browser(.admin).upload("/data/uploads", "PK\u{3}\u{4}") }
        },
        GoldenPage("upload-table") { _, _ in
            try await SampleSite.bare { site in
                let admin = try site.browser(.admin)
                _ = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
                return try await admin.get("/data/uploads/abc")
            }
        },
        GoldenPage("upload-mapping-refused") { _, _ in
            try await SampleSite.bare { site in
                let admin = try site.browser(.admin)
                _ = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
                return try await admin.follow(
                    admin.post("/data/uploads/abc", "action=start&mapping=nothing%20%3C/textarea%3E"))
            }
        },
        GoldenPage("upload-events") { _, _ in
            try await SampleSite.bare { site in
                let admin = try site.browser(.admin)
                _ = try await admin.upload("/data/uploads", "{}\n")
                return try await admin.get("/data/uploads/abc")
            }
        },
        GoldenPage("import-finished") { sample, _ in try await sample.page("/data/imports/1") },
        GoldenPage("import-failed") { sample, _ in try await sample.page("/data/imports/2") },
        GoldenPage("import-running") { sample, _ in try await sample.page("/data/imports/3") },
        GoldenPage("quality") { sample, _ in try await sample.page("/data/quality?kind=no_messages") },
    ]

    private static let settings = [
        GoldenPage("settings-viewer") { sample, _ in try await sample.page("/settings", as: sample.viewer) },
        GoldenPage("settings-refused", status: 422) { sample, _ in
            try await sample.post("/settings", "account_name=Us&time_zone=Moon%22%3E&week_start=mon")
        },
        GoldenPage("people") { sample, _ in try await sample.page("/settings/people") },
        GoldenPage("person") { sample, _ in try await sample.page("/settings/people/u1") },
        GoldenPage("person-new") { sample, _ in try await sample.page("/settings/people/new") },
        GoldenPage("person-refused", status: 422) { sample, _ in
            try await sample.post("/settings/people/new", "name=%3Ci%3E&has_hours=yes&mon=25-26")
        },
        GoldenPage("schedules") { sample, _ in try await sample.page("/settings/schedules") },
        GoldenPage("schedule") { sample, _ in try await sample.page("/settings/schedules/office") },
        GoldenPage("schedule-new") { sample, _ in try await sample.page("/settings/schedules/new") },
        GoldenPage("calendar") { sample, _ in
            let calendar =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240605\r\nSUMMARY:Grundlov<b>sdag\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20241225\r\nSUMMARY:Jul\r\nEND:VEVENT\r\nEND:VCALENDAR"
            return try await sample.admin.upload("/settings/schedules/office/calendar", calendar, name: "dk.ics")
        },
        GoldenPage("rule-new") { sample, _ in try await sample.page("/settings/rules/new") },
        GoldenPage("rule-confirmation") { sample, _ in
            try await sample.post(
                "/settings/rules/high", "name=High&active=yes&first_reply=1&since=day&since_day=2024-02-01")
        },
        GoldenPage("tokens") { sample, _ in try await sample.page("/settings/tokens") },
        GoldenPage("token-made") { _, _ in
            try await SampleSite.bare {
                let admin = try $0.browser(.admin)
                return try await admin.follow(admin.post("/settings/tokens", "name=ci%3C&scope=ingest&scope=read"))
            }
        },
        GoldenPage("token-refused", status: 422) { _, _ in
            try await SampleSite.bare { try await $0.browser(.admin).post("/settings/tokens", "name=ci%3C") }
        },
    ]

    private static let accounts = [
        GoldenPage("account-invited") { _, _ in
            try await SampleSite.bare {
                let admin = try $0.browser(.admin)
                let account = try $0.ledger.accounts.all()[0]
                _ = try $0.ledger.oneTimeLinks.resetPassword(of: account, now: $0.now)
                return try await admin.follow(admin.post("/accounts/invite", "role=viewer&email="))
            }
        },
        GoldenPage("account-refused", status: 422) { _, _ in
            try await SampleSite.bare {
                try await $0.browser(.admin).post("/accounts/invite", "role=editor&email=b%3C")
            }
        },
        GoldenPage("profile-refused", status: 422) { _, _ in
            try await SampleSite.bare { try await $0.browser(.viewer).post("/profile", "name=+") }
        },
        GoldenPage("sign-in-again") { sample, _ in try await sample.site.get("/sign-in?to=/profile&ended=yes") },
        GoldenPage("sign-in") { sample, _ in try await sample.site.get("/sign-in?to=/reports/backlog") },
        GoldenPage("sign-in-refused", status: 401) { sample, _ in
            try await sample.site.send(
                .post, "/sign-in", type: "application/x-www-form-urlencoded",
                body: "email=%22%3Ea&password=wrong%20one&to=/reports")
        },
        GoldenPage("sign-in-first-start") { _, _ in try await SampleSite.bare { try await $0.get("/sign-in") } },
        GoldenPage("welcome-first") { _, _ in
            try await SampleSite.bare { site in
                let secret = try site.ledger.oneTimeLinks.setUp(now: site.now) ?? ""
                return try await site.get("/welcome/\(secret)")
            }
        },
        GoldenPage("welcome-invited") { sample, _ in
            let secret = try sample.site.ledger.oneTimeLinks.invite(
                role: .viewer, email: "v@x.test", now: sample.site.now)
            let reply = try await sample.site.get("/welcome/\(secret)")
            for link in try sample.site.ledger.oneTimeLinks.open(now: sample.site.now) where link.email == "v@x.test" {
                try sample.site.ledger.oneTimeLinks.withdraw(link.id)
            }
            return reply
        },
        GoldenPage("welcome-password") { _, _ in
            try await SampleSite.bare { site in
                _ = try site.browser(.admin)
                let account = try site.ledger.accounts.all()[0]
                return try await site.get(
                    "/welcome/\(try site.ledger.oneTimeLinks.resetPassword(of: account, now: site.now))")
            }
        },
        GoldenPage("welcome-spent", status: 404) { sample, _ in try await sample.site.get("/welcome/spent") },
        GoldenPage("problem-role", status: 403) { sample, _ in
            try await sample.page("/settings/rules/new", as: sample.viewer)
        },
    ]
}

extension SampleSite {
    /// A site with nothing on it.
    static func bare(_ body: (TestSite) async throws -> Reply) async throws -> Reply { try await body(TestSite()) }
}
