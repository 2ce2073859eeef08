import Ledger

extension AccountError {
    /// As the person reads it.
    func text(_ words: Words) -> String {
        switch self {
        case .emailTaken(let email): words.text("account_email_taken", ["email": email])
        case .notAnEmail(let text): words.text("account_no_email", ["text": text])
        case .emptyName: words["account_no_name"]
        case .longName: words.text("account_long_name", ["n": String(AccountError.longestName)])
        case .unprintableName: words["account_unprintable_name"]
        case .weakPassword: words.text("account_weak_password", ["n": String(AccountError.shortestPassword)])
        case .longPassword: words.text("account_long_password", ["n": String(AccountError.longestPassword)])
        case .blankPassword: words["account_blank_password"]
        case .commonPassword: words["account_common_password"]
        case .ownPassword: words["account_own_password"]
        case .lastAdmin: words["account_last_admin"]
        case .noSuchAccount: words["account_gone"]
        case .linkInvalid: words["why_link"]
        }
    }
}
