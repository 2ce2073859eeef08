import Ledger
import Support

/// Looks at a password that somebody offers, as often as guessing is allowed.
struct PasswordCheck: Sendable {
    let ledger: Ledger
    let work: PasswordWork
    let now: @Sendable () -> Instant

    enum Verdict: Sendable {
        case right(Account)
        case wrong
        /// It was not looked at; after so long it may be.
        case wait(Milliseconds)
    }

    func verdict(email: String, password: String, client: String) async throws -> Verdict {
        if let wait = try wait(email, client) { return .wait(wait) }
        do {
            return try await work.run(for: client) {
                // Others may have failed while this one stood in the queue: of many tries at the same moment no more are
                // looked at than of as many one after the other.
                if let wait = try wait(email, client) { return .wait(wait) }
                guard let account = try account(email, password) else {
                    try ledger.loginThrottle.recordFailure(email: email, address: client, now: now())
                    return .wrong
                }
                try ledger.loginThrottle.recordSuccess(email: email)
                return .right(account)
            }
        } catch is PasswordWork.Busy {
            return .wait(.second)
        }
    }

    private func wait(_ email: String, _ client: String) throws -> Milliseconds? {
        try ledger.loginThrottle.wait(email: email, address: client, now: now())
    }

    private func account(_ email: String, _ password: String) throws -> Account? {
        guard password.utf8.count <= AccountError.longestPassword else { return nil }
        return try ledger.accounts.authenticate(email: email, password: password)
    }
}
