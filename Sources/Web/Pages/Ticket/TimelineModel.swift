import Support

/// What happened to a ticket: drawn as a strip from creation to the last event, and listed (template `ticket`).
struct TimelineModel {
    struct Entry {
        var time: String
        var instant: String
        /// The dot: `customer`, `agent`, `closed`, `survey`, or nothing.
        var kind: String
        var text: String
        var mergedText: String?
        var datedText: String?
        /// What the clock of its close does from here on.
        var clockText: String?
        /// The durations that it ends, as ways to their accounts.
        var ends: [DurationEnd]
    }

    struct Mark {
        var kind: String
        /// 0…1000.
        var x: String
        var width: String
    }

    var entries: [Entry]
    var bands: [Mark]
    var marks: [Mark]
    var first: String
    var last: String
    var stripText: String

    init(_ account: TicketAccount, durations: [DurationModel], words: Words) {
        let local = LocalFormat(words)
        let explanation = account.explanation
        let facts = explanation.facts
        // Each end of a time of being open that no other follows at once.
        let starts = Set(facts.openSpells.map(\.start))
        let closes = Set(facts.openSpells.compactMap(\.end).filter { !starts.contains($0) })
            .union([facts.close?.latestAt, facts.ticket.closedAt].compactMap { $0 })
        let replies = Set(facts.messages.filter(\.isReply).map(\.at))
        let incoming = Set(facts.messages.filter { !$0.isReply }.map(\.at))
        let sentences = EntryText(TicketNames(account.directory, words: words), words: words)
        func kind(_ entry: ExplainedEntry) -> String {
            switch entry.what {
            case .message where entry.isReply && replies.contains(entry.at): "agent"
            case .message where entry.isIncoming && incoming.contains(entry.at): "customer"
            case .created, nil:
                switch facts.ticket.createdBy {
                case .customer: "customer"
                case .agent: "agent"
                default: ""
                }
            case .changed where closes.contains(entry.at): "closed"
            case .surveySent, .surveyAnswered: "survey"
            default: ""
            }
        }
        let ends = DurationEnd.all(explanation, durations, words: words)
        let clock = Self.clockTexts(explanation, words)
        entries = explanation.entries.enumerated().map { place, entry in
            Entry(
                time: local.dateAndTime(entry.at, account.zone, year: false), instant: entry.at.rfc3339,
                kind: kind(entry), text: sentences.text(entry),
                mergedText: entry.mergedFrom.map { words.text("merged_from", ["ticket": $0]) },
                datedText: entry.dated == entry.at
                    ? nil : words.text("dated", ["when": local.dateAndTime(entry.dated, account.zone)]),
                clockText: clock[place], ends: ends[place] ?? [])
        }
        let start = explanation.entries.first?.at ?? facts.ticket.createdAt
        let end = explanation.entries.map(\.at).max() ?? start
        let length = max(1, Double(end - start))
        func x(_ instant: Instant) -> Double { 6 + Double(min(max(instant, start), end) - start) / length * 988 }
        func mark(_ kind: String, _ from: Instant, _ to: Instant) -> Mark {
            Mark(kind: kind, x: Self.rounded(x(from)), width: Self.rounded(max(0, x(to) - x(from))))
        }
        bands = facts.openSpells.map { mark("open", $0.start, $0.end ?? end) }
        bands += explanation.pauses.map { mark("paused", $0.lowerBound, $0.upperBound) }
        if let since = explanation.pausedSince { bands.append(mark("paused", since, end)) }
        marks = explanation.entries.compactMap { entry in
            let kind = kind(entry)
            return kind.isEmpty || kind == "survey" ? nil : mark(kind, entry.at, entry.at)
        }
        first = local.dateAndTime(start, account.zone)
        last = local.dateAndTime(end, account.zone)
        stripText = words.text("strip_text", ["from": first, "to": last])
    }

    /// By the places of the entries that made the clock stand still or go on.
    private static func clockTexts(_ explanation: TicketExplanation, _ words: Words) -> [Int: String] {
        let entries = explanation.entries
        var texts: [Int: String] = [:]
        for start in explanation.pauses.map(\.lowerBound) + [explanation.pausedSince].compactMap({ $0 }) {
            guard let place = entries.lastIndex(where: { $0.at == start && $0.movesStage }) else { continue }
            texts[place] = words["clock_paused"]
        }
        for end in explanation.pauses.map(\.upperBound) {
            let place = entries.firstIndex { $0.at == end && ($0.movesStage || $0.isIncoming) }
            if let place, texts[place] == nil { texts[place] = words["clock_runs"] }
        }
        return texts
    }

    private static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
