/// What an event says, beside its id and its time.
struct PayloadDecoder {
    /// The event was checked before; what takes time to check is not checked again.
    let isTrusted: Bool
    /// Ignored keys by path, in the order found; not collected of trusted events.
    private(set) var unknownKeys: [String] = []

    init(isTrusted: Bool) {
        self.isTrusted = isTrusted
    }

    static let common = ["id", "at", "type"]

    mutating func payload(_ fields: Fields) throws(EventRejection) -> Event.Payload {
        let type = try fields.text("type")
        guard let type = EventType(rawValue: type) else {
            let all = EventType.allCases.map(\.rawValue).joined(separator: ", ")
            throw fields.rejection("type", "'\(Fields.excerpt(type))' is no type of event; the types are \(all)")
        }
        switch type {
        case .team: return .directory(.team(try team(fields)))
        case .user: return .directory(.user(try user(fields)))
        case .contact: return .directory(.contact(try contact(fields)))
        case .company: return .directory(.company(try company(fields)))
        case .pipeline: return .directory(.pipeline(try pipeline(fields)))
        case .schedule: return .directory(.schedule(try schedule(fields)))
        case .slaRule: return .directory(.slaRule(try slaRule(fields)))
        case .availability: return .availability(try availability(fields))
        case .ticketCreated: return try ticket(fields, .created(try creation(fields)))
        case .ticketChanged: return try ticket(fields, .changed(try change(fields)))
        case .ticketMerged: return try merge(fields)
        case .ticketRemoved: return try ticket(fields, .removed(reason: try reason(fields)))
        case .ticketRestored: return try ticket(fields, .restored(reason: try reason(fields)))
        case .message: return try ticket(fields, .message(try message(fields)))
        case .chatStarted: return try ticket(fields, .chatStarted(chat: try chat(fields)))
        case .chatEnded: return try ticket(fields, .chatEnded(chat: try chat(fields)))
        case .surveySent: return try ticket(fields, try surveySending(fields))
        case .surveyAnswered: return try ticket(fields, .surveyAnswered(try surveyAnswer(fields)))
        }
    }

    private func ticket(_ fields: Fields, _ event: TicketEvent) throws(EventRejection) -> Event.Payload {
        .ticket(id: try fields.id("ticket"), event)
    }

    private mutating func availability(_ fields: Fields) throws(EventRejection) -> AvailabilityChange {
        noteUnknown(fields, besides: Self.common + ["user", "status", "reason"])
        return AvailabilityChange(
            user: try fields.id("user"), status: try fields.word("status"), reason: try fields.optionalText("reason"))
    }

    /// `known` is not even put together for trusted events.
    mutating func noteUnknown(_ fields: Fields, besides known: @autoclosure () -> [String]) {
        guard !isTrusted else { return }
        let names = fields.unknown(besides: known())
        if !names.isEmpty { unknownKeys += names }
    }
}
