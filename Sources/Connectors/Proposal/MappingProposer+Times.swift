import Support

extension MappingProposer {
    mutating func proposeTimes(lookingAt rows: Int) throws {
        let times = profiles.filter { $0.isTime && $0.index != ticket.index }
        guard let at = rowTime(among: times) else {
            let milliseconds = profiles.first { TimeGuess.isUnixMilliseconds($0.words) }
            let why = milliseconds.map { Sentence(.milliseconds, ["column": $0.column]) }
            throw ReadingError(sample.path, why ?? Sentence(.noTimes))
        }
        var format = format(of: at, among: times)
        let swapped = DayOrder.swapped(format, among: at.formats)
        let candidates = [format] + (swapped.map { [$0] } ?? [])
        let order = try DayOrder(sample, at, among: candidates, rows: rows)
        format = order.formats.first ?? format
        let usable = times.filter { time in time.formats.contains(format) }
        draft.format = format.pattern
        draft.needsZone = usable.contains { !TimeGuess.hasOffset($0.words, format) }
        for time in times { finder.take(time) }
        switch draft.shape {
        case .updates, .comments:
            draft.at = at.column
            let other = usable.filter { $0.index != at.index && $0.missing < 0.01 && groups.constancy(of: $0) > 0.95 }
            draft.created = Self.named(Vocabulary.created, among: other).map { .init(at: $0.column) }
        case .tickets:
            draft.created = .init(at: at.column)
            let other = usable.filter { $0.index != at.index }
            draft.at = Self.named(Vocabulary.updated, among: other.filter { $0.missing < 0.01 })?.column
            draft.closed = Self.named(Vocabulary.resolved, among: other).map { .init(at: $0.column) }
            draft.firstReply = Self.named(Vocabulary.firstReply, among: other)?.column
        }
        remark(at, format, order)
    }

    /// The time of a row; of a ticket's row the time of its creation.
    private func rowTime(among times: [ColumnProfile]) -> ColumnProfile? {
        let complete = times.filter { $0.missing < 0.01 }
        switch draft.shape {
        case .tickets: return Self.named(Vocabulary.created, among: complete) ?? complete.first
        case .updates: return ascending(complete, named: Vocabulary.updated)
        case .comments: return ascending(complete, named: Vocabulary.written)
        }
    }

    /// Rows of one ticket come in the order of time, and at different times.
    private func ascending(_ times: [ColumnProfile], named phrases: [String]) -> ColumnProfile? {
        let rated = times.map { time in
            let ascent = time.formats.map { groups.ascent(of: time, $0) }.max() ?? 0
            let name = Double(ColumnFinder.score(time.name, phrases, allowing: Vocabulary.asides)) / 100
            return (time, ascent + (1 - groups.constancy(of: time)) + name)
        }
        let best = rated.map(\.1).max()
        return rated.first { $0.1 == best }?.0
    }

    private static func named(_ phrases: [String], among times: [ColumnProfile]) -> ColumnProfile? {
        ColumnFinder(times).best(phrases, allowing: Vocabulary.asides)
    }

    /// Of several that fit, the one that fits the other columns of times too and puts the rows in order.
    private func format(of at: ColumnProfile, among times: [ColumnProfile]) -> TimeFormat {
        let rated = at.formats.map { format in
            (format, Double(times.count { $0.formats.contains(format) }) + groups.ascent(of: at, format))
        }
        let best = rated.map(\.1).max()
        return rated.first { $0.1 == best }?.0 ?? at.formats[0]
    }

    private mutating func remark(_ at: ColumnProfile, _ format: TimeFormat, _ order: DayOrder) {
        note(at, Sentence(.timesForm, ["format": format.pattern]))
        if draft.needsZone {
            ask(at, Sentence(.zoneAssumed, ["zone": draft.zone.identifier]))
        }
        if !order.isSettled, let other = order.formats.first(where: { $0 != format }) {
            ask(at, Sentence(.dayOrMonth, ["one": format.pattern, "other": other.pattern]))
        }
        if draft.shape != .tickets, groups.ascent(of: at, format) < 0.95 {
            ask(at, Sentence(.notInOrder))
        }
    }
}
