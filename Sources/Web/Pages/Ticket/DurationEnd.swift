import Support

/// A duration, told at the event that ended it; a way to its account (template `ticket`).
struct DurationEnd {
    var address: String
    var text: String

    /// By the places of the entries that ended them. Times in stages have their accounts only: each move would end one.
    ///
    /// - Parameter models: those of the explanation's durations, in their order.
    static func all(
        _ explanation: TicketExplanation, _ models: [DurationModel], words: Words
    ) -> [Int: [DurationEnd]] {
        var ends: [Int: [DurationEnd]] = [:]
        for (duration, model) in zip(explanation.durations, models) {
            guard let place = place(of: duration, in: explanation.entries) else { continue }
            let value = [model.value, model.slaValue].compactMap { $0 }.joined(separator: " · ")
            ends[place, default: []].append(DurationEnd(address: "#\(model.id)", text: "\(model.title): \(value)"))
        }
        return ends
    }

    private static func place(of duration: ExplainedDuration, in entries: [ExplainedEntry]) -> Int? {
        switch duration.measure {
        case .firstReply, .ownerResponse, .chat: entries.firstIndex { $0.at == duration.end && $0.isReply }
        case .customerResponse: entries.firstIndex { $0.at == duration.end && $0.isIncoming }
        case .closeLatest, .closeFirst: entries.lastIndex { $0.at == duration.end && $0.movesStage }
        case .closeOpen, .stage: nil
        }
    }
}

extension ExplainedEntry {
    var isReply: Bool {
        if case .message(let message) = what { message.isReply } else { false }
    }

    /// A customer's message for all to read.
    var isIncoming: Bool {
        if case .message(let message) = what { message.isPublic && message.author == .customer } else { false }
    }

    /// May have brought the ticket into another stage.
    var movesStage: Bool {
        switch what {
        case .created, nil: true
        case .changed(let change): change.stage != nil || change.pipeline != nil
        case .chatStarted, .chatEnded, .message, .surveySent, .surveyAnswered, .merged, .removed, .restored: false
        }
    }
}
