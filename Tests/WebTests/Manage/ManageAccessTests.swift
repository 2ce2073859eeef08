import HTTPTypes
import Ledger
import Testing
import Web

@Suite struct `Who may keep, bring in and look after what` {
    static let pages: [(path: String, role: Role)] = [
        ("/saved-reports", .viewer), ("/saved-reports/new?report=csat", .editor), ("/dashboards", .viewer),
        ("/data", .viewer), ("/data/quality", .viewer), ("/settings", .viewer), ("/settings/people", .viewer),
        ("/settings/people/new", .admin), ("/settings/schedules", .viewer), ("/settings/schedules/new", .admin),
        ("/settings/rules", .viewer), ("/settings/rules/new", .admin), ("/settings/tokens", .admin),
        ("/profile", .viewer),
    ]

    static let forms: [(path: String, role: Role)] = [
        ("/saved-reports", .editor), ("/saved-reports/x", .editor), ("/dashboards", .editor),
        ("/dashboards/x", .editor),
        ("/dashboards/x/cards", .editor), ("/data/uploads/x", .admin), ("/settings", .admin),
        ("/settings/people/new", .admin), ("/settings/teams/new", .admin), ("/settings/schedules/new", .admin),
        ("/settings/rules/new", .admin), ("/settings/rules/x/move", .admin), ("/settings/tokens", .admin),
        ("/settings/tokens/x/revoke", .admin),
    ]

    @Test(arguments: pages.indices) func `a page opens from its role on, and asks others to sign in`(index: Int)
        async throws
    {
        let (path, needed) = Self.pages[index]
        let site = try TestSite()
        for role in Role.allCases {
            let reply = try await site.browser(role).get(path)
            #expect(reply.status == (role >= needed ? 200 : 403), "\(path) as \(role): \(reply.text.prefix(300))")
        }
        let visitor = try await Browser(site: site).get(path)
        #expect(visitor.status == 303)
        #expect(visitor.headers[.location]?.hasPrefix("/sign-in?to=") == true)
    }

    @Test(arguments: forms.indices) func `a form is refused below its role, and without the session's token`(index: Int)
        async throws
    {
        let (path, needed) = Self.forms[index]
        let site = try TestSite()
        for role in Role.allCases {
            let browser = try site.browser(role)
            if role < needed {
                #expect(try await browser.post(path, "title=x").status == 403, "\(path) as \(role)")
            } else {
                let forged = try await browser.post(path, "title=x", formToken: .some("forged"))
                #expect(forged.status == 403)
                #expect(forged.text.contains("not one of this session"))
            }
        }
        #expect(try site.ledger.lastSequence() == 0)
        #expect(try site.ledger.tokens.all().isEmpty)
    }

    @Test func `a viewer's pages have nothing to edit with`() async throws {
        let site = try TestSite()
        let editor = try site.browser(.editor)
        _ = try await editor.post("/saved-reports", "title=One&report=csat&query=&visibility=everyone&dashboard=new")
        let dashboard = try #require(
            try site.ledger.dashboards.all(for: DocumentReader(account: site.ledger.accounts.all()[0].id)).first)
        _ = try await editor.post("/dashboards/\(dashboard.id)", "action=share&visibility=everyone&version=1")
        let viewer = try site.browser(.viewer)
        for path in [
            "/saved-reports", "/dashboards", "/dashboards/\(dashboard.id)", "/dashboards/\(dashboard.id)?arrange=1",
        ] {
            let text = try await viewer.get(path).text
            #expect(text.contains("One") || path == "/dashboards")
            for control in [
                "value=\"delete\"", "value=\"rename\"", "name=\"do\"", ">Arrange<", "action=\"/dashboards\"",
            ] {
                #expect(!text.contains(control), "\(path) has \(control)")
            }
        }
    }
}
