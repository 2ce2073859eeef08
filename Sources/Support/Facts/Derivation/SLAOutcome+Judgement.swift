extension SLAOutcome {
    /// What became of a promise at its completion; nil: the rule makes no such promise.
    static func completed(
        _ goal: Goal, from start: Instant, at end: Instant, credit: Credit, rule: RuleInForce?, counted: SLATime?,
        isOutbound: Bool = false
    ) -> SLAOutcome? {
        var outcome = SLAOutcome(
            goal: goal, start: start, at: end, result: .noRule, credit: credit, counted: counted, isOutbound: isOutbound
        )
        guard let rule, let counted else { return outcome }
        guard let promise = rule.rule.goals[goal] else { return nil }
        outcome.result = counted.milliseconds <= promise ? .met : .breached
        return outcome
    }

    /// A promise that is still to be kept, judged by the rule that holds now; nil: the rule makes no such promise.
    static func running(
        _ goal: Goal, from start: Instant, credit: Credit, rule: RuleInForce?, pauses: PauseWatch? = nil,
        isOutbound: Bool = false
    ) -> SLAOutcome? {
        var outcome = SLAOutcome(
            goal: goal, start: start, at: nil, result: .runningWithoutRule, credit: credit, counted: nil,
            isOutbound: isOutbound)
        guard let rule else { return outcome }
        guard let promise = rule.rule.goals[goal] else { return nil }
        outcome.result = .running(breachAfter: rule.lastInstant(within: promise, from: start, pauses: pauses))
        return outcome
    }
}

extension SLARule.Goals {
    subscript(goal: SLAOutcome.Goal) -> Milliseconds? {
        switch goal {
        case .firstReply: firstReply
        case .nextReply: nextReply
        case .close: close
        }
    }
}

extension RuleInForce {
    /// The last instant at which no more than `limit` has counted since `start`, if nothing else happens; nil: more never will,
    /// be it that the clock stands still.
    fileprivate func lastInstant(within limit: Milliseconds, from start: Instant, pauses: PauseWatch?) -> Instant? {
        var remaining = limit
        var start = start
        for pause in pauses?.ended ?? [] {
            let counted = openTime(from: start, to: pause.lowerBound)
            if counted > remaining { return openings.lastInstant(from: start, withOpenTimeAtMost: remaining) }
            remaining -= counted
            start = pause.upperBound
        }
        guard let pausedSince = pauses?.runningSince else {
            return openings.lastInstant(from: start, withOpenTimeAtMost: remaining)
        }
        let counted = openTime(from: start, to: pausedSince)
        return counted > remaining ? openings.lastInstant(from: start, withOpenTimeAtMost: remaining) : nil
    }
}
