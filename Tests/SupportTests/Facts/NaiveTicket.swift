import Support

/// The rules of waits, closes and pauses once more, written to be obviously right and slow: every question is answered by
/// looking through the whole timeline again. Knows the random desk by heart, and times that are multiples of a quarter of an hour.
struct NaiveTicket {
    struct Step {
        let minute: Int
        let event: TicketEvent
    }

    /// The creation, told or implied, is step 0.
    let steps: [Step]
    let creation: Creation?

    init(_ story: [(Int, TicketEvent)]) {
        let numbered = story.enumerated().map { (number: $0.offset, minute: $0.element.0, event: $0.element.1) }
        let told = numbered.first { if case .created = $0.event { true } else { false } }
        let start = told?.minute ?? numbered.map(\.minute).min() ?? 0
        creation = told.flatMap { if case .created(let content) = $0.event { content } else { nil } }
        let rest = numbered.filter { $0.number != told?.number }
            .sorted {
                (max($0.minute, start), $0.event.rank, $0.number) < (max($1.minute, start), $1.event.rank, $1.number)
            }
        steps =
            [Step(minute: start, event: told?.event ?? .removed(reason: nil))]
            + rest.map { Step(minute: max($0.minute, start), event: $0.event) }
    }

    // MARK: State after a step

    func field(_ step: Int, _ initial: String?, _ change: (Change) -> String??) -> String? {
        var value = initial
        for earlier in steps[...step] {
            if case .changed(let content) = earlier.event, let new = change(content) { value = new }
        }
        return value
    }

    func stage(_ step: Int) -> String? { field(step, creation?.stage) { $0.stage } }
    func pipeline(_ step: Int) -> String? { field(step, creation?.pipeline) { $0.pipeline } }
    func owner(_ step: Int) -> String? { field(step, creation?.owner) { $0.owner } }

    func kind(_ step: Int) -> StageKind {
        switch (pipeline(step), stage(step)) {
        case ("support", "ask"), ("support", "hold"): .waiting
        case ("support", "done"), ("support", "gone"), ("sales", "done"): .closed
        default: .open
        }
    }

    // MARK: What happened at which step

    var incoming: [Int] {
        steps.indices.filter { step in
            if step == 0 { return (creation?.createdBy ?? .customer) == .customer }
            if case .message(let message) = steps[step].event { return message.author == .customer }
            return false
        }
    }

    var replies: [Int] {
        steps.indices.filter { step in
            if case .message(let message) = steps[step].event { message.author == .agent } else { false }
        }
    }

    var closes: [Int] {
        steps.indices.filter { kind($0) == .closed && ($0 == 0 || kind($0 - 1) != .closed) }
    }

    // MARK: Gaps, as (start, end) in minutes

    private func waits(from starts: [Int], to ends: [Int], resetBy resets: [Int]) -> [[Int]] {
        ends.compactMap { end in
            let last = (ends + resets).filter { $0 < end }.max() ?? -1
            guard let start = starts.first(where: { $0 > last && $0 <= end }) else { return nil }
            return [steps[start].minute, steps[end].minute]
        }
    }

    var ownerGaps: [[Int]] { waits(from: incoming, to: replies, resetBy: closes) }
    var customerGaps: [[Int]] { waits(from: replies, to: incoming.filter { $0 > 0 }, resetBy: closes) }
    var closedUnanswered: [[Int]] { waits(from: incoming, to: closes, resetBy: replies) }

    // MARK: Time to close in SLA hours, quarter by quarter

    var closeInSLAHours: Milliseconds? {
        guard let close = closes.last, kind(steps.count - 1) == .closed else { return nil }
        let isNight = owner(close) == "ana"
        let quarters = stride(from: steps[0].minute, to: steps[close].minute, by: 15)
        return quarters.filter { isOpen($0, isNight: isNight) && !isPaused($0) }.reduce(0) { sum, _ in
            sum + 15 * .minute
        }
    }

    /// The office is in UTC; the night shift in Copenhagen, an hour ahead in January.
    private func isOpen(_ minute: Int, isNight: Bool) -> Bool {
        let hour = (minute / 60 + (isNight ? 1 : 0)) % 24
        return isNight ? hour >= 20 || hour < 4 : (minute / 1440) % 7 < 5 && (9..<17).contains(hour)
    }

    private func isPaused(_ minute: Int) -> Bool {
        guard let now = steps.lastIndex(where: { $0.minute <= minute }), kind(now) == .waiting else { return false }
        let entered = (0...now).last { step in
            step == 0 || stage(step) != stage(step - 1) || pipeline(step) != pipeline(step - 1)
        }
        return !incoming.contains { $0 > entered ?? 0 && $0 <= now }
    }
}
