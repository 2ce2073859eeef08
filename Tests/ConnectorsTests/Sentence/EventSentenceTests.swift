import Support
import Testing

@testable import Connectors

/// The format of events says in English what is wrong with a line; pages say it in other languages too.
@Suite struct `What is wrong with a line of events` {
    private static func event(_ fields: String) -> String { #"{"id":"1","at":"2024-03-01T09:00:00Z",\#(fields)}"# }
    private static let created = #""type":"ticket.created","ticket":"7","source":"email","pipeline":"p","stage":"s""#

    @Test(arguments: [
        "{", "no", "{\"a\" 1}", "{\"a\":1,}", "{\"a\":[1 2]}", "{\"a\":1 \"b\":2}", "{\"a\":1} x", "{\"a\":\"x}",
        "{\"a\":}",
        "{\"a\":\"\\q\"}", "{\"a\":\"\t\"}", "{\"a\":-}", "5", "[]", "null", "{}", "{\"id\":5}", "{\"id\":\"\"}",
        "{\"id\":\"1\"}", "{\"id\":\"1\",\"at\":\"2024-03-01T09:00:00\",\"type\":\"team\"}",
        "{\"id\":\"1\",\"at\":\"soon\"}", "{\"id\":\"1\",\"at\":\"2024-02-30T09:00:00Z\"}",
        event("\"type\":\"nothing\""),
        event("\"type\":\"team\",\"team\":7"), event("\"type\":\"team\",\"team\":\"t\""),
        event("\"type\":\"ticket.merged\",\"ticket\":\"7\",\"into\":\"7\""),
        event(created + ",\"created_by\":\"nobody\""), event(created + ",\"properties\":{\"a\":[]}"),
        event(created + ",\"properties\":7"),
        event("\"type\":\"message\",\"ticket\":\"7\",\"message\":\"m\",\"author\":{\"kind\":\"x\"}"),
        event("\"type\":\"message\",\"ticket\":\"7\",\"message\":\"m\",\"author\":{}"),
        event("\"type\":\"message\",\"ticket\":\"7\",\"message\":\"m\",\"author\":{\"kind\":\"agent\"},\"public\":1"),
        event("\"type\":\"survey.answered\",\"ticket\":\"7\",\"survey\":\"s\",\"scale\":4,\"score\":1"),
        event("\"type\":\"survey.answered\",\"ticket\":\"7\",\"survey\":\"s\",\"scale\":5,\"score\":6"),
        event("\"type\":\"survey.answered\",\"ticket\":\"7\",\"survey\":\"s\",\"scale\":5.5,\"score\":6"),
        event("\"type\":\"pipeline\",\"pipeline\":\"p\",\"name\":\"P\",\"stages\":{}"),
        event("\"type\":\"pipeline\",\"pipeline\":\"p\",\"name\":\"P\",\"stages\":[{\"stage\":\"a\",\"name\":\"A\"}]"),
        event("\"type\":\"user\",\"user\":\"u\",\"name\":\"U\",\"time_zone\":\"Moon\""),
        event("\"type\":\"user\",\"user\":\"u\",\"name\":\"U\",\"working_hours\":{\"mon\":[[\"9\",\"10:00\"]]}"),
        event("\"type\":\"user\",\"user\":\"u\",\"name\":\"U\",\"working_hours\":{\"mon\":[1]}"),
    ])
    func `is told apart by what is said of it`(line: String) {
        guard case .failure(let rejection) = EventDecoder().decode(line: Array(line.utf8)) else {
            Issue.record("it is an event")
            return
        }
        let sentence = Sentence(rejection)
        #expect(!sentence.hasElsewhere, "\(rejection.reason)")
        #expect(sentence.description == rejection.reason)
    }

    @Test func `stays as it is where it is none of these`() {
        let sentence = Sentence(EventRejection(field: "", reason: "a new kind of mistake"))
        #expect(sentence.key == .elsewhere && sentence.description == "a new kind of mistake")
    }
}

extension Sentence {
    /// Whether a part of it, at whatever depth, is in words that are not ours.
    fileprivate var hasElsewhere: Bool {
        key == .elsewhere
            || values.contains { name, value in
                switch value {
                case .text: ["what", "found"].contains(name) && Double(value.text) == nil
                case .sentence(let sentence): sentence.hasElsewhere
                }
            }
    }
}

extension Sentence.Value {
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .sentence(let sentence): sentence.description
        }
    }
}
