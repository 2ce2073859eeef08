public import Ledger
public import Support

/// What every page knows: who reads it, what they may do, in which language, on whose installation.
public struct PageContext: Sendable {
    public let account: Account
    /// Goes into each form of the page as `form_token`, and into the header X-CSRF-Token of what a script sends.
    public let formToken: String
    public internal(set) var language: Language
    /// Light or dark, where the reader has chosen.
    var theme = Theme.system
    public let settings: Settings
    public let now: Instant
    /// Path and query, as asked: where a form leads back to.
    public internal(set) var location: String
    /// How far the figures go; nil: there are none yet.
    public internal(set) var dataTo: Instant?

    public init(
        account: Account, formToken: String, language: Language, settings: Settings, now: Instant, location: String
    ) {
        self.account = account
        self.formToken = formToken
        self.language = language
        self.settings = settings
        self.now = now
        self.location = location
    }

    public var role: Role { account.role }
    public var mayEdit: Bool { role >= .editor }
    public var mayAdminister: Bool { role >= .admin }
}
