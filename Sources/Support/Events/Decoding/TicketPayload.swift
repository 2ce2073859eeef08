// What happens to a ticket.
extension PayloadDecoder {
    private static let onTicket = common + ["ticket"]
    private static let creationKeys =
        onTicket + ["source", "pipeline", "stage", "owner", "contact", "subject", "created_by", "properties"]
    private static let messageKeys = onTicket + ["message", "author", "public", "channel", "chat"]
    private static let answerKeys = onTicket + ["survey", "cycle", "scale", "score", "comment"]

    mutating func creation(_ fields: Fields) throws(EventRejection) -> Creation {
        noteUnknown(fields, besides: Self.creationKeys)
        return Creation(
            source: try fields.id("source"), pipeline: try fields.id("pipeline"), stage: try fields.id("stage"),
            owner: try fields.optionalID("owner"), contact: try fields.optionalID("contact"),
            subject: try fields.optionalText("subject"), createdBy: try fields.optionalWord("created_by") ?? .customer,
            properties: try properties(fields))
    }

    private func properties(_ fields: Fields) throws(EventRejection) -> [String: PropertyValue] {
        guard let given = try fields.optionalObject("properties") else { return [:] }
        var properties: [String: PropertyValue] = [:]
        for member in given.object.members {
            properties[member.key] = try propertyValue(member.value, given, member.key)
        }
        return properties
    }

    /// Nil for null.
    private func propertyValue(
        _ value: JSON, _ fields: Fields, _ key: String
    ) throws(EventRejection) -> PropertyValue? {
        switch value {
        case .null: return nil
        case .string(let text): return .string(text)
        case .number(let number): return .number(number)
        case .bool(let flag): return .bool(flag)
        case .array, .object: throw fields.wrong(key, value, "a string, a number, true or false")
        }
    }

    mutating func change(_ fields: Fields) throws(EventRejection) -> Change {
        noteUnknown(fields, besides: Self.onTicket + ["set"])
        let set = try fields.object("set")
        var change = Change()
        for member in set.object.members {
            switch member.key {
            case "stage": change.stage = .some(try set.optionalID("stage"))
            case "pipeline": change.pipeline = .some(try set.optionalID("pipeline"))
            case "owner": change.owner = .some(try set.optionalID("owner"))
            case "contact": change.contact = .some(try set.optionalID("contact"))
            case "subject": change.subject = .some(try set.optionalText("subject"))
            case "source": change.source = .some(try set.optionalID("source"))
            default: change.properties[member.key] = .some(try propertyValue(member.value, set, member.key))
            }
        }
        return change
    }

    mutating func merge(_ fields: Fields) throws(EventRejection) -> Event.Payload {
        noteUnknown(fields, besides: Self.onTicket + ["into"])
        let ticket = try fields.id("ticket")
        let into = try fields.id("into")
        guard ticket != into else {
            throw fields.rejection("into", "a ticket cannot be merged into itself; name the ticket that remains")
        }
        return .ticket(id: ticket, .merged(into: into))
    }

    mutating func reason(_ fields: Fields) throws(EventRejection) -> String? {
        noteUnknown(fields, besides: Self.onTicket + ["reason"])
        return try fields.optionalText("reason")
    }

    mutating func message(_ fields: Fields) throws(EventRejection) -> Message {
        noteUnknown(fields, besides: Self.messageKeys)
        let author = try fields.object("author")
        noteUnknown(author, besides: ["kind", "user", "contact"])
        return Message(
            id: try fields.id("message"), author: try author.word("kind"), user: try author.optionalID("user"),
            contact: try author.optionalID("contact"), isPublic: try fields.bool("public", default: true),
            channel: try fields.optionalID("channel"), chat: try fields.optionalID("chat"))
    }

    mutating func chat(_ fields: Fields) throws(EventRejection) -> String {
        noteUnknown(fields, besides: Self.onTicket + ["chat"])
        return try fields.id("chat")
    }

    mutating func surveySending(_ fields: Fields) throws(EventRejection) -> TicketEvent {
        noteUnknown(fields, besides: Self.onTicket + ["survey", "cycle"])
        return .surveySent(survey: try fields.id("survey"), cycle: try cycle(fields))
    }

    mutating func surveyAnswer(_ fields: Fields) throws(EventRejection) -> SurveyAnswer {
        noteUnknown(fields, besides: Self.answerKeys)
        let scale = try fields.integer("scale")
        guard [2, 3, 5, 7, 10].contains(scale) else {
            throw fields.rejection("scale", "\(scale) is no scale of ours; it must be 2, 3, 5, 7 or 10")
        }
        let score = try fields.integer("score")
        guard (1...scale).contains(score) else {
            throw fields.rejection("score", "\(score) is not on the scale; it must be 1 to \(scale)")
        }
        return SurveyAnswer(
            survey: try fields.id("survey"), cycle: try cycle(fields), scale: scale, score: score,
            comment: try fields.optionalText("comment"))
    }

    /// A string, or an integer that is compared as text.
    private func cycle(_ fields: Fields) throws(EventRejection) -> String {
        switch fields.value("cycle") {
        case nil: return "1"
        case .string(let text): return text
        case .number(let number) where Int(exactly: number) != nil: return JSONNumber.canonical(number)
        case .some(let value): throw fields.wrong("cycle", value, "a string or a whole number")
        }
    }
}
