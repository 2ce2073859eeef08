import Ledger
import Support
import Synchronization

/// What the page behind a form tells once: the secret that was made, what became of the form. It is kept in memory for
/// a minute, for the session that sent the form; loading the page again neither shows it nor repeats what was done.
final class ShownOnce: Sendable {
    struct News: Sendable, Equatable {
        var notice: String?
        /// Opens something to whoever has it, so it is not put into an address.
        var secret: String?
    }

    private static let memory: Milliseconds = .minute

    private let kept = Mutex<[String: (news: News, until: Instant)]>([:])

    /// In place of what was kept for the session before.
    func keep(_ news: News, for context: WebContext, now: Instant) {
        guard case .session(_, let token)? = context.principal else { return }
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now }
            kept[token] = (news, now + Self.memory)
        }
    }

    /// Nil: there is none, or it was shown.
    func take(for context: WebContext, now: Instant) -> News? {
        guard case .session(_, let token)? = context.principal else { return nil }
        guard let (news, until) = kept.withLock({ $0.removeValue(forKey: token) }), until > now else { return nil }
        return news
    }
}
