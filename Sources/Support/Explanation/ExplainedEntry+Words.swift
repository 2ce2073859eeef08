extension ExplainedEntry {
    /// The creation, then the entries.
    static func entries(of timeline: Timeline, names: DirectoryNames) -> [ExplainedEntry] {
        let words = EntryWords(names: names)
        var pipeline = timeline.creation?.content.pipeline
        let creation = ExplainedEntry(
            at: timeline.createdAt, dated: timeline.createdAt, event: timeline.creation?.event, mergedFrom: nil,
            type: "ticket.created", what: timeline.creation.map { .created($0.content) }, pipeline: pipeline,
            text: words.creation(timeline.creation?.content))
        return [creation]
            + timeline.entries.map { entry in
                // A stage's name is looked up in the pipeline that the ticket is in.
                if case .changed(let change) = entry.what, let moved = change.pipeline { pipeline = moved }
                return ExplainedEntry(
                    at: entry.at, dated: entry.dated, event: entry.event,
                    mergedFrom: entry.ticket == timeline.ticket ? nil : entry.ticket, type: entry.what.typeName,
                    what: entry.what, pipeline: pipeline, text: words.text(entry.what, pipeline: pipeline))
            }
    }
}

/// Events in words.
private struct EntryWords {
    let names: DirectoryNames

    func creation(_ creation: Creation?) -> String {
        guard let creation else { return "begins here: there is no creation on record" }
        let stage = names.stage(creation.stage, in: creation.pipeline)
        var text = "created by the \(creation.createdBy.rawValue), source \(creation.source)"
        text += ", in \(names.pipeline(creation.pipeline)) at \(stage), owner \(names.user(creation.owner))"
        return text
    }

    func text(_ event: TicketEvent, pipeline: String?) -> String {
        switch event {
        case .created(let content): creation(content)
        case .chatStarted(let chat): "chat \(chat) started"
        case .message(let message): text(message)
        case .surveySent(let survey, let cycle): "survey \(survey) sent" + self.cycle(cycle)
        case .surveyAnswered(let answer):
            "survey \(answer.survey) answered: \(answer.score) of \(answer.scale)" + cycle(answer.cycle)
        case .changed(let change): text(change, pipeline: pipeline)
        case .chatEnded(let chat): "chat \(chat) ended"
        case .merged(let into): "merged into \(into)"
        case .removed(let reason): "removed" + (reason.map { ": \($0)" } ?? "")
        case .restored(let reason): "restored" + (reason.map { ": \($0)" } ?? "")
        }
    }

    private func cycle(_ cycle: String) -> String { cycle == "1" ? "" : ", cycle \(cycle)" }

    private func text(_ message: Message) -> String {
        let author =
            switch message.author {
            case .customer: "the customer"
            case .agent: message.user.map { names.user($0) } ?? "an agent without a name"
            case .bot: "a bot"
            case .system: "the system"
            }
        let chat = message.chat.map { " in chat \($0)" } ?? ""
        if !message.isPublic { return "internal note by \(author)\(chat)" }
        return message.isReply ? "reply by \(author)\(chat)" : "message by \(author)\(chat)"
    }

    private func text(_ change: Change, pipeline: String?) -> String {
        var parts: [String] = []
        func add(_ field: String, _ value: String??, _ name: (String) -> String = { $0 }) {
            guard let value else { return }
            parts.append(value.map { "\(field) \(name($0))" } ?? "no \(field)")
        }
        add("pipeline", change.pipeline) { names.pipeline($0) }
        add("stage", change.stage) { names.stage($0, in: pipeline) }
        add("owner", change.owner) { names.user($0) }
        add("contact", change.contact) { names.contact($0) }
        add("subject", change.subject) { "“\($0)”" }
        add("source", change.source)
        for (name, value) in change.properties.sorted(by: { $0.key < $1.key }) { add(name, .some(value?.text)) }
        return parts.isEmpty ? "nothing changed" : "set " + parts.joined(separator: ", ")
    }
}
