import Support
import Web

/// A small help desk and its tickets, as lines of the exchange format.
enum TicketSample {
    static let directory = """
        {"id":"d1","at":"2024-01-01T00:00:00Z","type":"team","team":"t1","name":"North"}
        {"id":"d2","at":"2024-01-01T00:00:00Z","type":"team","team":"t2","name":"South"}
        {"id":"d3","at":"2024-01-01T00:00:00Z","type":"user","user":"u1","name":"Ana Ruiz","email":"ana@reports.test","team":"t1","time_zone":"Europe/Madrid","working_hours":{"mon":[["09:00","17:00"]],"fri":[["22:00","06:00"]]}}
        {"id":"d4","at":"2024-01-01T00:00:00Z","type":"user","user":"u2","name":"Jonas Bech","team":"t2"}
        {"id":"d5","at":"2024-01-01T00:00:00Z","type":"user","user":"u3","name":"Mia Holm","active":false}
        {"id":"d6","at":"2024-01-01T00:00:00Z","type":"contact","contact":"c1","name":"Novo Kaffe A/S"}
        {"id":"d7","at":"2024-01-01T00:00:00Z","type":"pipeline","pipeline":"support","name":"Support","stages":[{"stage":"new","name":"New","kind":"open"},{"stage":"asked","name":"Waiting on customer","kind":"waiting"},{"stage":"done","name":"Solved","kind":"closed"}]}
        {"id":"d8","at":"2024-01-01T00:00:00Z","type":"schedule","schedule":"office","name":"Office","time_zone":"Europe/Copenhagen","hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","15:30"]]},"closures":[{"date":"2024-12-25"},{"date":"2024-12-24","hours":[["09:00","12:00"]]}]}
        {"id":"d9","at":"2024-01-01T00:00:00Z","type":"sla_rule","rule":"high","name":"High","position":1,"when":[{"property":"priority","in":["high","urgent"]}],"goals":{"first_reply":1800}}
        {"id":"d10","at":"2024-01-01T00:00:00Z","type":"sla_rule","rule":"standard","name":"Standard","position":2,"schedule":"office","goals":{"first_reply":7200,"next_reply":14400,"close":172800}}
        {"id":"d11","at":"2024-01-01T00:00:00Z","type":"sla_rule","rule":"gold","name":"Gold","position":3,"when":[{"property":"level","in":["gold"]}],"schedule":"office"}
        """

    /// Answered, paused, handed on, closed, opened again: every kind of line, and every duration.
    static let invoice = """
        {"id":"e1","at":"2024-03-01T13:30:00Z","type":"ticket.created","ticket":"1001","source":"email","pipeline":"support","stage":"new","owner":"u1","contact":"c1","subject":"Invoice shows the wrong VAT","properties":{"priority":"normal","seats":12}}
        {"id":"e2","at":"2024-03-01T14:12:00Z","type":"message","ticket":"1001","message":"m1","author":{"kind":"agent","user":"u1"}}
        {"id":"e3","at":"2024-03-01T14:15:00Z","type":"ticket.changed","ticket":"1001","set":{"stage":"asked"}}
        {"id":"e4","at":"2024-03-04T09:12:00Z","type":"message","ticket":"1001","message":"m2","author":{"kind":"customer"}}
        {"id":"e5","at":"2024-03-04T09:12:00Z","type":"ticket.changed","ticket":"1001","set":{"stage":"new"}}
        {"id":"e6","at":"2024-03-04T09:30:00Z","type":"message","ticket":"1001","message":"m3","author":{"kind":"agent","user":"u2"},"public":false}
        {"id":"e7","at":"2024-03-04T10:00:00Z","type":"message","ticket":"1001","message":"m4","author":{"kind":"bot"}}
        {"id":"e8","at":"2024-03-04T12:40:00Z","type":"message","ticket":"1001","message":"m5","author":{"kind":"agent","user":"u1"}}
        {"id":"e9","at":"2024-03-04T14:05:00Z","type":"ticket.changed","ticket":"1001","set":{"owner":"u2","contact":null,"subject":"Invoice: VAT","seats":null,"priority":"low","source":"phone"}}
        {"id":"e10","at":"2024-03-05T10:18:00Z","type":"ticket.changed","ticket":"1001","set":{"stage":"done"}}
        {"id":"e11","at":"2024-03-05T10:19:00Z","type":"survey.sent","ticket":"1001","survey":"csat"}
        {"id":"e12","at":"2024-03-05T11:00:00Z","type":"survey.answered","ticket":"1001","survey":"csat","scale":5,"score":4}
        {"id":"e13","at":"2024-03-06T08:00:00Z","type":"chat.started","ticket":"1001","chat":"k1"}
        {"id":"e14","at":"2024-03-06T08:00:10Z","type":"message","ticket":"1001","message":"m6","author":{"kind":"customer"},"chat":"k1"}
        {"id":"e15","at":"2024-03-06T08:03:00Z","type":"message","ticket":"1001","message":"m7","author":{"kind":"agent","user":"u2"},"chat":"k1"}
        {"id":"e16","at":"2024-03-06T08:30:00Z","type":"chat.ended","ticket":"1001","chat":"k1"}
        {"id":"e17","at":"2024-03-06T09:00:00Z","type":"ticket.changed","ticket":"1001","set":{"stage":"new"}}
        {"id":"e18","at":"2024-03-07T15:00:00Z","type":"ticket.changed","ticket":"1001","set":{"stage":"done"}}
        """

    /// Removed, restored and merged; it begins with an event that came without a creation.
    static let remains = """
        {"id":"f1","at":"2024-03-02T09:00:00Z","type":"message","ticket":"1002","message":"m1","author":{"kind":"customer"}}
        {"id":"f2","at":"2024-03-02T10:00:00Z","type":"ticket.removed","ticket":"1002","reason":"spam"}
        {"id":"f3","at":"2024-03-02T11:00:00Z","type":"ticket.restored","ticket":"1002"}
        {"id":"f4","at":"2024-03-02T12:00:00Z","type":"ticket.merged","ticket":"1002","into":"1001"}
        {"id":"f5","at":"2024-03-02T12:30:00Z","type":"message","ticket":"1002","message":"m2","author":{"kind":"agent"}}
        {"id":"f6","at":"2024-03-02T12:40:00Z","type":"message","ticket":"1002","message":"m3","author":{"kind":"system"}}
        {"id":"f7","at":"2024-03-02T13:00:00Z","type":"survey.sent","ticket":"1002","survey":"csat","cycle":2}
        """

    static var accounts: [String: TicketAccount] {
        get throws {
            [
                "1001": try account("1001", lines: directory + "\n" + invoice),
                "1002": try account("1002", lines: directory + "\n" + remains),
                "hostile": try account("hostile", lines: directory + "\n" + hostile),
            ]
        }
    }

    static func account(_ ticket: String, lines: String) throws -> TicketAccount {
        let decoder = EventDecoder()
        let events = try lines.split(separator: "\n").map { try decoder.decode(line: $0.utf8).get().event }
        let directory = Directory(events)
        let own = events.filter { event in
            if case .ticket(ticket, _) = event.payload { true } else { false }
        }
        let zone = try zone("Europe/Copenhagen")
        let explanation = TicketExplanation(
            TicketHistory(ticket: ticket, events: own), rulebook: Rulebook(directory: directory, accountZone: zone))
        return TicketAccount(explanation: explanation, directory: directory, zone: zone)
    }

    /// A ticket on which everything that can have a name has a hostile one.
    private static var hostile: String {
        let (markup, other) = (json(HostileNames.markup), json(HostileNames.rightToLeft))
        return """
            {"id":"h1","at":"2024-01-02T00:00:00Z","type":"user","user":"u9","name":\(markup),"team":"t9"}
            {"id":"h2","at":"2024-01-02T00:00:00Z","type":"team","team":"t9","name":\(other)}
            {"id":"h3","at":"2024-01-02T00:00:00Z","type":"contact","contact":"c9","name":\(json(HostileNames.emoji))}
            {"id":"h4","at":"2024-01-02T00:00:00Z","type":"sla_rule","rule":"r9","name":\(markup),"position":0,"schedule":"s9"}
            {"id":"h5","at":"2024-01-02T00:00:00Z","type":"schedule","schedule":"s9","name":\(other),"time_zone":"UTC","hours":{"mon":[["00:00","24:00"]]}}
            {"id":"h6","at":"2024-03-04T09:00:00Z","type":"ticket.created","ticket":"hostile","source":\(markup),"pipeline":\(other),"stage":\(markup),"owner":"u9","contact":"c9","subject":\(json(HostileNames.long)),"properties":{\(markup):\(other)}}
            {"id":"h7","at":"2024-03-04T10:00:00Z","type":"message","ticket":"hostile","message":"m1","author":{"kind":"agent","user":"u9"},"chat":\(markup)}
            {"id":"h8","at":"2024-03-04T10:30:00Z","type":"ticket.changed","ticket":"hostile","set":{\(markup):\(json(HostileNames.emoji))}}
            """
    }

    private static func json(_ text: String) -> String {
        String(decoding: JSON.string(text).canonical, as: UTF8.self)
    }

    private struct NoSuchZone: Error {}

    private static func zone(_ name: String) throws -> Zone {
        guard let zone = Zone(name) else { throw NoSuchZone() }
        return zone
    }
}
