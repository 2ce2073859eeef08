import Support
import Testing

@Suite struct EventRejectionTests {
    private func rejection(_ line: String) -> EventRejection? {
        guard case .failure(let rejection) = EventDecoder().decode(line: line.utf8) else { return nil }
        return rejection
    }

    /// The members after `id` and `at`.
    private func field(_ members: String) -> String? {
        rejection(#"{"id":"e","at":"2024-03-01T09:00:00Z",\#(members)}"#)?.field
    }

    @Test(arguments: ["{not json", "[]", "5", "null", "\"text\"", "{\"id\":\"a\"", "{} {}"])
    func `a line that is no JSON object has no field to blame`(line: String) {
        #expect(rejection(line)?.field == "")
    }

    @Test(arguments: [
        (#"{"at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"n"}"#, "id"),
        (#"{"id":"","at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"n"}"#, "id"),
        (#"{"id":7,"at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"n"}"#, "id"),
        (#"{"id":"e","type":"team","team":"t","name":"n"}"#, "at"),
        (#"{"id":"e","at":"2024-03-01T09:00:00","type":"team","team":"t","name":"n"}"#, "at"),
        (#"{"id":"e","at":"yesterday","type":"team","team":"t","name":"n"}"#, "at"),
        (#"{"id":"e","at":1709283600,"type":"team","team":"t","name":"n"}"#, "at"),
        (#"{"id":"e","at":"2024-02-30T09:00:00Z","type":"team","team":"t","name":"n"}"#, "at"),
        (#"{"id":"e","at":"2024-03-01T09:00:00Z","type":"ticket.exploded"}"#, "type"),
        (#"{"id":"e","at":"2024-03-01T09:00:00Z","type":null}"#, "type"),
    ])
    func `a common field that is wrong is named`(line: String, field: String) {
        #expect(rejection(line)?.field == field)
    }

    @Test func `an id has up to 128 bytes`() throws {
        func line(_ count: Int) -> String {
            #"{"id":"\#(String(repeating: "x", count: count))","at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":""}"#
        }
        #expect(rejection(line(128)) == nil)
        #expect(rejection(line(129))?.field == "id")
    }

    @Test(arguments: [
        (#""type":"team","team":"t""#, "name"), (#""type":"team","name":"n""#, "team"),
        (#""type":"team","team":"a\u0000b","name":"n""#, "team"),
        (#""type":"user","user":"u","name":"n","time_zone":"Europe/Atlantis""#, "time_zone"),
        (#""type":"user","user":"u","name":"n","active":"yes""#, "active"),
        (#""type":"user","user":"u","name":"n","working_hours":[]"#, "working_hours"),
        (#""type":"user","user":"u","name":"n","working_hours":{"mon":[["9:00","17:00"]]}"#, "working_hours"),
        (
            #""type":"user","user":"u","name":"n","working_hours":{"sun":[["22:00","06:00"]],"mon":[["05:00","09:00"]]}"#,
            "working_hours"
        ),
        (#""type":"contact","contact":"c","company":5"#, "company"), (#""type":"company","company":"c""#, "name"),
        (#""type":"pipeline","pipeline":"p","name":"n""#, "stages"),
        (#""type":"pipeline","pipeline":"p","name":"n","stages":[{"stage":"a","name":"A","kind":"shut"}]"#, "stages"),
        (#""type":"pipeline","pipeline":"p","name":"n","stages":[{"stage":"a","name":"A"}]"#, "stages"),
        (#""type":"pipeline","pipeline":"p","name":"n","stages":["a"]"#, "stages"),
        (#""type":"schedule","schedule":"s","name":"n","hours":{}"#, "time_zone"),
        (#""type":"schedule","schedule":"s","name":"n","time_zone":"UTC""#, "hours"),
        (
            #""type":"schedule","schedule":"s","name":"n","time_zone":"UTC","hours":{"mon":[["24:00","25:00"]]}"#,
            "hours"
        ),
        (
            #""type":"schedule","schedule":"s","name":"n","time_zone":"UTC","hours":{"mon":[["09:00","12:00"],["11:00","13:00"]]}"#,
            "hours"
        ),
        (
            #""type":"schedule","schedule":"s","name":"n","time_zone":"UTC","hours":{},"closures":[{"date":"2023-02-29"}]"#,
            "closures"
        ),
        (#""type":"sla_rule","rule":"r","name":"n","position":1.5"#, "position"),
        (#""type":"sla_rule","rule":"r","name":"n","position":1,"when":[{"property":"p"}]"#, "when"),
        (#""type":"sla_rule","rule":"r","name":"n","position":1,"when":[{"property":"p","in":[null]}]"#, "when"),
        (#""type":"sla_rule","rule":"r","name":"n","position":1,"goals":{"close":-1}"#, "goals"),
        (#""type":"sla_rule","rule":"r","name":"n","position":1,"goals":{"close":"1h"}"#, "goals"),
    ])
    func `a directory field that is wrong is named`(members: String, field: String) {
        #expect(self.field(members) == field)
    }

    @Test(arguments: [
        (#""type":"ticket.created","ticket":"1","pipeline":"p","stage":"s""#, "source"),
        (#""type":"ticket.created","ticket":"1","source":"email","pipeline":"p","stage":null"#, "stage"),
        (
            #""type":"ticket.created","ticket":"1","source":"email","pipeline":"p","stage":"s","created_by":"robot""#,
            "created_by"
        ),
        (
            #""type":"ticket.created","ticket":"1","source":"email","pipeline":"p","stage":"s","properties":{"a":[]}"#,
            "properties"
        ),
        (#""type":"ticket.changed","ticket":"1""#, "set"),
        (#""type":"ticket.changed","ticket":"1","set":{"stage":3}"#, "set"),
        (#""type":"ticket.changed","ticket":"1","set":{"x":{}}"#, "set"),
        (#""type":"ticket.merged","ticket":"1""#, "into"),
        (#""type":"ticket.merged","ticket":"1","into":"1""#, "into"),
        (#""type":"ticket.removed","ticket":7"#, "ticket"),
        (#""type":"ticket.removed","ticket":"7","reason":1"#, "reason"),
        (#""type":"message","ticket":"1","message":"m""#, "author"),
        (#""type":"message","ticket":"1","message":"m","author":{"kind":"robot"}"#, "author"),
        (#""type":"message","ticket":"1","message":"m","author":"agent""#, "author"),
        (#""type":"message","ticket":"1","author":{"kind":"agent"}"#, "message"),
        (#""type":"message","ticket":"1","message":"m","author":{"kind":"agent"},"public":1"#, "public"),
        (#""type":"chat.started","ticket":"1""#, "chat"), (#""type":"survey.sent","ticket":"1""#, "survey"),
        (#""type":"survey.sent","ticket":"1","survey":"s","cycle":1.5"#, "cycle"),
        (#""type":"survey.answered","ticket":"1","survey":"s","scale":4,"score":1"#, "scale"),
        (#""type":"survey.answered","ticket":"1","survey":"s","scale":5,"score":6"#, "score"),
        (#""type":"survey.answered","ticket":"1","survey":"s","scale":5,"score":0"#, "score"),
        (#""type":"survey.answered","ticket":"1","survey":"s","scale":5,"score":"5""#, "score"),
        (#""type":"availability","user":"u","status":"busy""#, "status"),
        (#""type":"availability","status":"away""#, "user"),
    ])
    func `a field of what happened that is wrong is named`(members: String, field: String) {
        #expect(self.field(members) == field)
    }

    @Test func `the reason says where and what instead`() {
        let line =
            #"{"id":"e","at":"2024-03-01T09:00:00Z","type":"message","ticket":"1","message":"m","author":{"kind":"robot"}}"#
        #expect(rejection(line)?.reason == "author.kind: 'robot' is none of customer, agent, bot, system")
    }
}
