/// The chat sessions of a ticket (metrics.md, fact 6).
struct ChatWatch {
    struct Mark {
        let moment: Moment
        let credit: Credit
    }

    private struct Reply {
        let mark: Mark
        let message: String
        let rule: RuleInForce?
    }

    private struct Session {
        let chat: String
        var firstStart: Mark?
        var latestStart: Moment?
        var firstIncoming: Mark?
        var end: Mark?
        /// The first one after the first `chat.started`.
        var replyAfterStart: Reply?
        /// The first one after the first incoming message: it counts where no `chat.started` ever comes.
        var replyAfterIncoming: Reply?

        var isFirstAfterStart: Bool { firstStart != nil && replyAfterStart == nil }
        var isFirstAfterIncoming: Bool { firstIncoming != nil && replyAfterIncoming == nil }
    }

    private var sessions: [Session] = []
    private var places: [String: Int] = [:]

    mutating func started(_ chat: String, _ mark: Mark) {
        let place = place(of: chat)
        if sessions[place].firstStart == nil { sessions[place].firstStart = mark }
        sessions[place].latestStart = mark.moment
    }

    mutating func ended(_ chat: String, _ mark: Mark) {
        sessions[place(of: chat)].end = mark
    }

    mutating func incoming(_ chat: String, _ mark: Mark) {
        let place = place(of: chat)
        if sessions[place].firstIncoming == nil { sessions[place].firstIncoming = mark }
    }

    /// Whether a reply now may be the one that ends the wait.
    func awaitsReply(_ chat: String) -> Bool {
        guard let place = places[chat] else { return false }
        return sessions[place].isFirstAfterStart || sessions[place].isFirstAfterIncoming
    }

    /// - Parameter rule: the one that holds at the reply.
    mutating func replied(_ chat: String, _ message: String, _ mark: Mark, rule: RuleInForce?) {
        let place = place(of: chat)
        let reply = Reply(mark: mark, message: message, rule: rule)
        if sessions[place].isFirstAfterStart { sessions[place].replyAfterStart = reply }
        if sessions[place].isFirstAfterIncoming { sessions[place].replyAfterIncoming = reply }
    }

    var waits: [ChatWait] { sessions.compactMap(ChatWatch.wait) }

    private mutating func place(of chat: String) -> Int {
        if let place = places[chat] { return place }
        places[chat] = sessions.count
        sessions.append(Session(chat: chat))
        return sessions.count - 1
    }

    private static func wait(_ session: Session) -> ChatWait? {
        guard let start = session.firstStart ?? session.firstIncoming else { return nil }
        let reply = session.firstStart != nil ? session.replyAfterStart : session.replyAfterIncoming
        let end = session.end.flatMap { end in
            end.moment < (session.latestStart ?? start.moment) ? nil : end
        }
        if let reply, end.map({ reply.mark.moment < $0.moment }) ?? true {
            let sla = reply.rule.map { $0.time(from: start.moment.at, to: reply.mark.moment.at) }
            return ChatWait(
                chat: session.chat, state: .answered, start: start.moment.at, at: reply.mark.moment.at,
                credit: reply.mark.credit, sla: sla)
        }
        let dated = end ?? start
        return ChatWait(
            chat: session.chat, state: end == nil ? .pending : .abandoned, start: start.moment.at, at: dated.moment.at,
            credit: dated.credit, sla: nil)
    }
}

extension RuleInForce {
    func time(from start: Instant, to end: Instant) -> SLATime {
        SLATime(milliseconds: openTime(from: start, to: end), rule: rule.id)
    }
}
