import HTTPTypes
import Hummingbird
import Ledger
import Support

/// What a one-time link opens: the first administrator's account, an invitation, a new password.
struct WelcomePages: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let forgery: ForgeryProtection
    let renderer: PageRenderer
    let signIn: SignInPages
    let work: PasswordWork
    let now: @Sendable () -> Instant

    private struct Model {
        var words: Words
        var action: String
        var heading: String
        /// An account is made; else only a password is set.
        var makesAccount: Bool
        var roleText: String
        var passwordLabel: String
        var shortest = String(AccountError.shortestPassword)
        var email: String
        /// The invitation is for that address and no other.
        var isEmailFixed: Bool
        var name = ""
        var message: String?
    }

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let secret = try context.segment("secret")
        let visitor = Visitor(request)
        return try page(model(link(secret), secret, visitor.words), visitor)
    }

    func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        try forgery.checkOrigin(request)
        let secret = try context.segment("secret")
        let link = try link(secret)
        let form = try await request.form(configuration)
        do {
            let account = try await redeem(secret, link, form, client: context.client(of: request))
            return try signIn.start(request, account, landing: .home)
        } catch let error as AccountError where error != .linkInvalid {
            let visitor = Visitor(request)
            var model = model(link, secret, visitor.words)
            if !model.isEmailFixed { model.email = form["email"] ?? "" }
            model.name = form["name"] ?? ""
            model.message = error.text(visitor.words)
            return try page(model, visitor, status: .unprocessableContent)
        } catch is AccountError {
            throw Self.spent
        }
    }

    private func redeem(
        _ secret: String, _ link: OneTimeLink, _ form: QueryString, client: String
    ) async throws -> Account {
        let (email, name, password) = (form["email"] ?? "", form["name"] ?? "", form["password"] ?? "")
        let now = now()
        return try await work.run(for: client) { [ledger] in
            switch link.purpose {
            case .setup, .invitation:
                try ledger.oneTimeLinks.redeem(secret, email: email, name: name, password: password, now: now)
            case .password:
                try ledger.oneTimeLinks.redeem(secret, newPassword: password, now: now)
            }
        }
    }

    private func link(_ secret: String) throws -> OneTimeLink {
        guard let link = try ledger.oneTimeLinks.link(secret, now: now()) else { throw Self.spent }
        return link
    }

    private func model(_ link: OneTimeLink, _ secret: String, _ words: Words) -> Model {
        let heading =
            switch link.purpose {
            case .setup: "welcome_setup"
            case .invitation: "welcome_invitation"
            case .password: "welcome_password"
            }
        return Model(
            words: words, action: "/welcome/\(secret)", heading: words[heading],
            makesAccount: link.purpose != .password, roleText: words["welcome_role_" + link.role.rawValue],
            passwordLabel: words.text("welcome_password_label", ["n": String(AccountError.shortestPassword)]),
            email: link.email ?? "", isEmailFixed: link.email != nil)
    }

    private func page(_ model: Model, _ visitor: Visitor, status: HTTPResponse.Status = .ok) throws -> Response {
        try renderer.page("welcome", title: visitor.words["welcome"], model, visitor: visitor, status: status)
    }

    private static let spent = Problem(
        .notFound, "link", "This link does not work",
        detail: "it has been used, has expired, or was not copied whole; ask for a new one"
    ).worded("why_link")
}
