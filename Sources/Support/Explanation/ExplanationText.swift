/// A ticket's account as plain text, for people who want to check a number by hand.
public struct ExplanationText: Sendable, CustomStringConvertible {
    private let explanation: TicketExplanation
    private let names: DirectoryNames
    private let clock: WallClockText

    /// - Parameter zone: of the timeline, the account's; durations in SLA hours are told in their schedule's own.
    public init(_ explanation: TicketExplanation, directory: Directory, zone: Zone) {
        self.explanation = explanation
        names = DirectoryNames(directory)
        clock = WallClockText(zone)
    }

    public var description: String {
        var lines = heading + ["", "Timeline (times in \(clock.zone.identifier))"]
        lines += explanation.entries.map { "  " + line($0) }
        if !explanation.durations.isEmpty {
            lines += ["", "Durations"]
            for duration in explanation.durations {
                lines += DurationAccount(duration, names: names, accountClock: clock).lines.map { "  " + $0 }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: How it stands

    private var heading: [String] {
        let ticket = explanation.ticket
        var title = "Ticket \(ticket.id)"
        if let subject = ticket.subject { title += " “\(subject)”" }
        var lines = [title, "  " + standing.joined(separator: " · ")]
        if !explanation.mergedTickets.isEmpty {
            lines.append("  with the messages of \(explanation.mergedTickets.joined(separator: ", ")), merged into it")
        }
        return lines + explanation.facts.oddities.map { "  Note: \(note($0))" }
    }

    private var standing: [String] {
        let ticket = explanation.ticket
        var parts: [String] = []
        switch ticket.exclusion {
        case .merged?: parts.append("merged into another ticket: counts nowhere")
        case .removed?: parts.append("removed: counts nowhere")
        case nil: parts.append(ticket.closedAt.map { "closed \(clock.dateAndTime($0))" } ?? "open")
        }
        if let pipeline = ticket.pipeline {
            let stage = ticket.stage.map { names.stage($0, in: pipeline) } ?? "no stage"
            parts.append("\(names.pipeline(pipeline)): \(stage)")
        }
        parts.append("owner \(names.credit(Credit(owner: ticket.owner, team: ticket.team)))")
        if let contact = ticket.contact { parts.append("customer \(names.contact(contact))") }
        if ticket.exclusion != nil { return parts }
        if let since = ticket.unansweredSince { parts.append("no reply yet, due since \(clock.dateAndTime(since))") }
        if let since = ticket.waitingSince { parts.append("customer waits since \(clock.dateAndTime(since))") }
        return parts
    }

    private func note(_ oddity: Oddity) -> String {
        switch oddity.kind {
        case .unknownStage: "its pipeline did not have the stage \(oddity.detail), which counts as open"
        case .unknownPipeline: "the pipeline \(oddity.detail) is not known; its stages count as open"
        case .unknownOwner: "the owner \(oddity.detail) is not known"
        case .unknownAuthor: "the author \(oddity.detail) is not known"
        case .mergeWithoutEffect: "the merge into \(oddity.detail) has no effect"
        case .noCreation: "its creation is not on record; it counts from its first event"
        case .noMessages: "it has no messages"
        case .noSLA: "some of it has no SLA rule that holds"
        case .clockAhead: "an event is dated later than it was received"
        case .beforeCreation: "events dated before its creation count as of it"
        }
    }

    // MARK: Timeline

    private func line(_ entry: ExplainedEntry) -> String {
        var text = "\(clock.dateAndTime(entry.at))  \(entry.text)"
        if let ticket = entry.mergedFrom { text += " (from ticket \(ticket))" }
        if entry.dated != entry.at { text += " (dated \(clock.dateAndTime(entry.dated)), before its creation)" }
        return text
    }
}
