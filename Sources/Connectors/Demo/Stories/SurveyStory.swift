import Foundation
import Support

/// What customers say afterwards: mostly kind, less so where it took long, and in the bad fortnight.
extension TicketStory {
    mutating func survey(closedAt: Instant) {
        guard dice.chance(0.55), let lastReplier else { return }
        let cycle = String(reopens + 1)
        // For six weeks in spring chats asked with a thumb up or down instead.
        let isThumb = plan.source == .chat && closedAt >= world.period.turn(0.3) && closedAt < world.period.turn(0.42)
        let survey = isThumb ? "thumbs" : "csat"
        let sent = closedAt + (plan.source == .chat ? 30 * .second : 50 * .minute)
        log.add(sent, .surveySent(survey: survey, cycle: cycle))
        guard dice.chance(0.42) else { return }
        var answered = sent + dice.duration(median: plan.source == .chat ? 90 * .second : 7 * .hour, spread: 1)
        if plan.source != .chat { answered = clock.awake(answered, &dice) }
        let isPositive = dice.chance(approval(of: lastReplier, at: closedAt))
        let answer = answer(survey, cycle, isThumb: isThumb, isPositive: isPositive)
        log.add(answered, .surveyAnswered(answer))
        guard dice.chance(0.02) else { return }
        log.add(answered + dice.duration(20 * .second, 5 * .minute), .surveyAnswered(answer))
    }

    /// The chance of a positive answer.
    private func approval(of rep: Int, at closed: Instant) -> Double {
        var logit = 2.08 + 0.42 * roster.reps[rep].warmth
        if let firstReplyAt {
            let expected = Double(plan.source == .chat ? 2 * Milliseconds.minute : 3 * Milliseconds.hour)
            let ratio = Double(max(.second, firstReplyAt - plan.createdAt)) / expected
            logit -= 0.16 * min(5, max(-2, log2(ratio)))
        }
        if closed - plan.createdAt > 5 * .day { logit -= 0.45 }
        logit -= 0.7 * Double(reopens)
        logit -= 1.25 * world.fortnight.severity(at: closed)
        return 1 / (1 + exp(-logit))
    }

    private mutating func answer(
        _ survey: String, _ cycle: String, isThumb: Bool, isPositive: Bool
    ) -> SurveyAnswer {
        let score: Int
        if isThumb {
            score = isPositive ? 2 : 1
        } else if isPositive {
            score = dice.chance(0.72) ? 5 : 4
        } else {
            score = dice.chance(0.45) ? 3 : dice.chance(0.45) ? 2 : 1
        }
        let comment = dice.chance(0.24) ? dice.pick(isPositive ? Self.praise : Self.complaints) : nil
        return SurveyAnswer(survey: survey, cycle: cycle, scale: isThumb ? 2 : 5, score: score, comment: comment)
    }

    private static let praise = [
        "Quick and friendly, thank you!", "Solved in one go.", "Really patient with me.", "Great service as always.",
        "Clear explanation, it works now.", "Danke, hat geklappt.", "Muy amables.",
    ]

    private static let complaints = [
        "Took far too long.", "Had to explain it three times.", "Still not working.", "I never got a real answer.",
        "Nobody told me what was going on.", "Passed from one person to the next.",
    ]
}
