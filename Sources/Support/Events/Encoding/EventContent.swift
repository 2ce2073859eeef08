/// The members of each type of event beside `id` and `at`, in the order of their keys.
enum EventContent {
    static func write(_ event: Event, to writer: inout JSONWriter) {
        switch event.payload {
        case .directory(let entry): DirectoryContent.write(entry, to: &writer)
        case .ticket(let ticket, let what): write(what, of: ticket, to: &writer)
        case .availability(let change):
            writer.member("reason", change.reason)
            writer.member("status", change.status.rawValue)
            writer.member("type", EventType.availability.rawValue)
            writer.member("user", change.user)
        }
    }

    private static func write(_ event: TicketEvent, of ticket: String, to writer: inout JSONWriter) {
        switch event {
        case .created(let creation): write(creation, of: ticket, to: &writer)
        case .changed(let change): write(change, of: ticket, to: &writer)
        case .message(let message): write(message, of: ticket, to: &writer)
        case .surveyAnswered(let answer): write(answer, of: ticket, to: &writer)
        case .surveySent(let survey, let cycle):
            writer.member("cycle", cycle == "1" ? nil : cycle)
            writer.member("survey", survey)
            end(.surveySent, of: ticket, to: &writer)
        case .chatStarted(let chat):
            writer.member("chat", chat)
            end(.chatStarted, of: ticket, to: &writer)
        case .chatEnded(let chat):
            writer.member("chat", chat)
            end(.chatEnded, of: ticket, to: &writer)
        case .merged(let into):
            writer.member("into", into)
            end(.ticketMerged, of: ticket, to: &writer)
        case .removed(let reason):
            writer.member("reason", reason)
            end(.ticketRemoved, of: ticket, to: &writer)
        case .restored(let reason):
            writer.member("reason", reason)
            end(.ticketRestored, of: ticket, to: &writer)
        }
    }

    private static func end(_ type: EventType, of ticket: String, to writer: inout JSONWriter) {
        writer.member("ticket", ticket)
        writer.member("type", type.rawValue)
    }

    private static func write(_ creation: Creation, of ticket: String, to writer: inout JSONWriter) {
        writer.member("contact", creation.contact)
        writer.member("created_by", creation.createdBy == .customer ? nil : creation.createdBy.rawValue)
        writer.member("owner", creation.owner)
        writer.member("pipeline", creation.pipeline)
        if !creation.properties.isEmpty {
            writer.key("properties")
            writer.object { writer in
                for (name, value) in creation.properties.sorted(by: { $0.key < $1.key }) {
                    writer.key(name)
                    writer.value(value)
                }
            }
        }
        writer.member("source", creation.source)
        writer.member("stage", creation.stage)
        writer.member("subject", creation.subject)
        end(.ticketCreated, of: ticket, to: &writer)
    }

    private static func write(_ change: Change, of ticket: String, to writer: inout JSONWriter) {
        var members: [(key: String, value: PropertyValue?)] = change.properties.map { ($0.key, $0.value) }
        let own = [
            ("stage", change.stage), ("pipeline", change.pipeline), ("owner", change.owner),
            ("contact", change.contact), ("subject", change.subject), ("source", change.source),
        ]
        for case (let key, let value?) in own { members.append((key, value.map(PropertyValue.string))) }
        writer.key("set")
        writer.object { writer in
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                writer.key(key)
                if let value { writer.value(value) } else { writer.null() }
            }
        }
        end(.ticketChanged, of: ticket, to: &writer)
    }

    private static func write(_ message: Message, of ticket: String, to writer: inout JSONWriter) {
        writer.key("author")
        writer.object { writer in
            writer.member("contact", message.contact)
            writer.member("kind", message.author.rawValue)
            writer.member("user", message.user)
        }
        writer.member("channel", message.channel)
        writer.member("chat", message.chat)
        writer.member("message", message.id)
        writer.member("public", message.isPublic, unless: true)
        end(.message, of: ticket, to: &writer)
    }

    private static func write(_ answer: SurveyAnswer, of ticket: String, to writer: inout JSONWriter) {
        writer.member("comment", answer.comment)
        writer.member("cycle", answer.cycle == "1" ? nil : answer.cycle)
        writer.member("scale", answer.scale)
        writer.member("score", answer.score)
        writer.member("survey", answer.survey)
        end(.surveyAnswered, of: ticket, to: &writer)
    }
}
