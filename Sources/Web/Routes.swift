import Hummingbird
import Ledger

/// Every address of the server, on one page.
extension WebApplication {
    func routes() -> RouteTable {
        var routes = RouteTable()
        addAPI(&routes)
        addAccounts(&routes)
        addPages(&routes)
        manage.add(to: &routes)
        routes.add(.get, "/static/**", files.get)
        return routes
    }

    private func addAPI(_ routes: inout RouteTable) {
        routes.add(.post, "/api/v1/events", api(.ingest, events.post))

        routes.add(.get, "/api/v1/reports", api(.read, reports.catalog))
        routes.add(.get, "/api/v1/reports/{slug}", api(.read, reports.report))
        routes.add(.get, "/api/v1/reports/{slug}/records", api(.read, reports.records))
        routes.add(.get, "/api/v1/reports/{slug}/records.csv", api(.read, reports.recordsTable))
        routes.add(.get, "/api/v1/tickets/{id}", api(.read, ticket.get))

        routes.add(.get, "/api/v1/status", api(.read, status.get))
        routes.add(.get, "/api/v1/quality", api(.read, quality.get))
        routes.add(.get, "/api/v1/settings", api(.read, settings.get))
        routes.add(.patch, "/api/v1/settings", api(.admin, settings.patch))
        routes.add(.get, "/api/v1/rebuild", api(.read, rebuild.progress))
        routes.add(.post, "/api/v1/rebuild", api(.admin, rebuild.start))
        routes.add(.post, "/api/v1/check", api(.admin, rebuild.check))
        routes.add(.get, "/api/v1/tokens", api(.admin, tokens.list))
        routes.add(.post, "/api/v1/tokens", api(.admin, tokens.create))
        routes.add(.delete, "/api/v1/tokens/{id}", api(.admin, tokens.revoke))

        routes.add(.get, "/api/v1/openapi.json", openAPI.get)
    }

    private func addAccounts(_ routes: inout RouteTable) {
        routes.add(.get, "/sign-in", signIn.show)
        routes.add(.post, "/sign-in", signIn.signIn)
        routes.add(.post, "/sign-out", pages.form(.viewer, signIn.signOut))
        routes.add(.get, "/welcome/{secret}", welcome.show)
        routes.add(.post, "/welcome/{secret}", welcome.accept)

        routes.add(.get, "/accounts", pages.page(.admin, accounts.show))
        routes.add(.post, "/accounts/invite", pages.form(.admin, accounts.invite))
        routes.add(.post, "/accounts/{id}", pages.form(.admin, accounts.change))
        routes.add(.post, "/accounts/{id}/password", pages.form(.admin, accounts.resetPassword))
        routes.add(.post, "/accounts/invitations/{id}/withdraw", pages.form(.admin, accounts.withdraw))
    }

    private func addPages(_ routes: inout RouteTable) {
        routes.add(.get, "/") { _, _ in .redirect(to: "/reports") }
        routes.add(.get, "/reports", pages.page(.viewer, home.home))
        routes.add(.get, "/fragments/report-cards", pages.page(.viewer, home.numbers))
        routes.add(.get, "/reports/{slug}", pages.page(.viewer, reportPages.report))
        routes.add(.get, "/reports/{slug}/records", pages.page(.viewer, recordsPages.show))
        routes.add(.get, "/tickets/{id}", pages.page(.viewer, ticketPages.show))
        routes.add(.post, "/preferences", pages.form(.viewer, preferences.set))
    }
}
