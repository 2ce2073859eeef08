import Connectors
import Support
import Testing

@Suite struct EventBodyTests {
    private let good = #"{"id":"a","at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"n"}"#

    @Test func `a body may be lines or a list`() {
        let lines = EventBody.decode(Array("\(good)\n\n{}\n".utf8))
        #expect(lines.lines == [1])
        #expect(lines.rejects.map(\.line) == [3])
        let list = EventBody.decode(Array(" [\(good), 5, \(good)]".utf8))
        #expect(list.lines == [1, 3])
        #expect(list.rejects.map(\.line) == [2])
        #expect(list.rejects.map(\.rejection.field) == [""])
    }

    @Test func `of a list that is no JSON nothing is taken`() {
        let batch = EventBody.decode(Array("[\(good), {]".utf8))
        #expect(batch.events.isEmpty)
        #expect(batch.rejects.count == 1)
    }
}
