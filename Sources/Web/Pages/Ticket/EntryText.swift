import Support

/// What happened to a ticket, in the reader's language and with the names of now. (`ExplainedEntry.text` is the English
/// of command line and API.)
struct EntryText {
    private let names: TicketNames
    private let words: Words

    init(_ names: TicketNames, words: Words) {
        self.names = names
        self.words = words
    }

    func text(_ entry: ExplainedEntry) -> String {
        entry.what.map { text($0, pipeline: entry.pipeline) } ?? words["entry_no_creation"]
    }

    /// - Parameter pipeline: the one that the ticket is in then, which its stages are named by.
    func text(_ event: TicketEvent, pipeline: String?) -> String {
        switch event {
        case .created(let content): return creation(content)
        case .chatStarted(let chat): return words.text("entry_chat_started", ["chat": chat])
        case .message(let message): return text(message)
        case .surveySent(let survey, let cycle):
            return words.text("entry_survey_sent", ["survey": survey]) + cycled(cycle)
        case .surveyAnswered(let answer):
            let score: KeyValuePairs = [
                "survey": answer.survey, "score": String(answer.score), "scale": String(answer.scale),
            ]
            return words.text("entry_survey_answered", score) + cycled(answer.cycle)
        case .changed(let change): return text(change, pipeline: pipeline)
        case .chatEnded(let chat): return words.text("entry_chat_ended", ["chat": chat])
        case .merged(let into): return words.text("entry_merged", ["ticket": into])
        case .removed(let reason): return words["entry_removed"] + told(reason)
        case .restored(let reason): return words["entry_restored"] + told(reason)
        }
    }

    private func creation(_ creation: Creation) -> String {
        words.text(
            "entry_created",
            [
                "who": words["entry_by_" + creation.createdBy.rawValue], "source": creation.source,
                "pipeline": names.pipeline(creation.pipeline),
                "stage": names.stage(creation.stage, in: creation.pipeline),
                "owner": field("owner", creation.owner) { names.user($0) },
            ])
    }

    private func text(_ message: Message) -> String {
        let author =
            switch message.author {
            case .agent: message.user.map { names.user($0) } ?? words["entry_by_nameless"]
            case .customer, .bot, .system: words["entry_by_" + message.author.rawValue]
            }
        let key = message.isPublic ? message.isReply ? "entry_reply" : "entry_message" : "entry_note"
        let text = words.text(key, ["author": author])
        return message.chat.map { words.text("entry_in_chat", ["what": text, "chat": $0]) } ?? text
    }

    private func text(_ change: Support.Change, pipeline: String?) -> String {
        var parts: [String] = []
        func add(_ name: String, _ value: String??, _ called: (String) -> String = { $0 }) {
            if let value { parts.append(field(name, value, called)) }
        }
        add("pipeline", change.pipeline) { names.pipeline($0) }
        add("stage", change.stage) { names.stage($0, in: pipeline) }
        add("owner", change.owner) { names.user($0) }
        add("contact", change.contact) { names.contact($0) }
        add("subject", change.subject) { words.text("entry_quoted", ["text": $0]) }
        add("source", change.source)
        for (name, value) in change.properties.sorted(by: { $0.key < $1.key }) {
            parts.append(
                value.map { words.text("entry_set_property", ["name": name, "value": $0.text]) }
                    ?? words.text("entry_clear_property", ["name": name]))
        }
        return parts.isEmpty
            ? words["entry_nothing"] : words.text("entry_set", ["what": parts.joined(separator: ", ")])
    }

    private func field(_ name: String, _ value: String?, _ called: (String) -> String) -> String {
        value.map { words.text("entry_set_" + name, ["value": called($0)]) } ?? words["entry_clear_" + name]
    }

    private func cycled(_ cycle: String) -> String {
        cycle == "1" ? "" : words.text("entry_cycle", ["cycle": cycle])
    }

    private func told(_ reason: String?) -> String { reason.map { ": " + $0 } ?? "" }
}
