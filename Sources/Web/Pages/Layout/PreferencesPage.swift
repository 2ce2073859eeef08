import HTTPTypes
import Hummingbird

/// Language and theme: kept in cookies, because they belong to a browser rather than to an account.
struct PreferencesPage: Sendable {
    let configuration: WebConfiguration

    func set(_ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString) async throws
        -> Response
    {
        var response = Response.redirect(to: LandingPath(form["to"]).text)
        if let language = form["language"].flatMap(Language.init(rawValue:)) {
            response.setCookie(cookie(Language.cookie, language.rawValue))
        }
        if let theme = form["theme"].flatMap(Theme.init(rawValue:)) {
            response.setCookie(cookie(Theme.cookie, theme.rawValue))
        }
        return response
    }

    private func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: 365 * 86_400, path: "/", secure: configuration.isSecure, httpOnly: true,
            sameSite: .lax)
    }
}

extension Language {
    static let cookie = "turnaround_language"
}
