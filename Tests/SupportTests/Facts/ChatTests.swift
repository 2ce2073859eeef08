import Support
import Testing

@Suite struct ChatTests {
    private let desk = Desk()

    private func chats(_ story: [(Int, TicketEvent)]) -> [ChatWait] {
        desk.facts([(0, .opened(owner: "ana"))] + story).chats
    }

    @Test func `a wait runs from the start to the session's first reply, credited to the replier`() {
        let waits = chats([
            (10, .chatStarted(chat: "c")), (11, .asks(chat: "c")), (12, .replies("ana")),
            (15, .replies("bo", chat: "c")),
            (20, .chatEnded(chat: "c")),
        ])
        #expect(
            waits == [ChatWait(chat: "c", state: .answered, start: .minute(10), at: .minute(15), credit: .bo, sla: nil)]
        )
    }

    @Test func `without a start it starts at its first incoming message, with neither it is none`() {
        #expect(chats([(11, .asks(chat: "c")), (15, .replies("bo", chat: "c"))]).map(\.start) == [.minute(11)])
        #expect(chats([(15, .replies("bo", chat: "c")), (20, .chatEnded(chat: "c"))]).isEmpty)
    }

    @Test func `a start that comes after the first message counts all the same`() {
        let waits = chats([
            (10, .asks(chat: "c")), (12, .replies("ana", chat: "c")), (15, .chatStarted(chat: "c")),
            (18, .replies("bo", chat: "c")),
        ])
        #expect(waits.map(\.start) == [.minute(15)])
        #expect(waits.map(\.at) == [.minute(18)])
    }

    @Test func `unanswered until its end it is abandoned, dated by it, credited to the owner then`() {
        let waits = chats([
            (10, .chatStarted(chat: "c")), (12, .chatEnded(chat: "c")), (13, .assigned(to: "bo")),
            (20, .chatEnded(chat: "c")), (21, .replies("ana", chat: "c")),
        ])
        #expect(
            waits == [
                ChatWait(chat: "c", state: .abandoned, start: .minute(10), at: .minute(20), credit: .bo, sla: nil)
            ])
    }

    @Test func `a reply at the instant of the end comes before it`() {
        let waits = chats([
            (10, .chatStarted(chat: "c")), (20, .chatEnded(chat: "c")), (20, .replies("bo", chat: "c")),
        ])
        #expect(waits.map(\.state) == [.answered])
    }

    @Test func `started again after its end, it has not ended`() {
        let waits = chats([
            (10, .chatStarted(chat: "c")), (20, .chatEnded(chat: "c")), (30, .chatStarted(chat: "c")),
        ])
        #expect(
            waits == [ChatWait(chat: "c", state: .pending, start: .minute(10), at: .minute(10), credit: .ana, sla: nil)]
        )
    }
}
