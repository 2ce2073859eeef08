import Connectors
import Ledger
import Support

/// Writes the demo history into a ledger.
struct DemoFill {
    let ledger: Ledger
    var seed: UInt64 = 1
    let until: Instant
    var tickets = 20_000
    /// Of a ticket, on average.
    var messages = 5.0

    func run() async throws {
        let history = DemoHistory(seed: seed, until: until, tickets: tickets, messagesPerTicket: messages)
        let progress = Progress("events")
        defer { progress.finish() }
        let encoder = EventEncoder()
        var waiting: [DecodedEvent] = []
        var count = 0
        func flush() throws {
            count += try ledger.append(waiting).accepted
            waiting = []
            progress.update("writing the demo history", done: count)
        }
        try history.forEachBatch { events in
            waiting += events.map(encoder.decoded)
            if waiting.count >= 20_000 { try flush() }
        }
        try flush()
        progress.finish()
        Console.say(
            "the demo history is written: \(Progress.grouped(count)) events of \(Progress.grouped(tickets)) tickets")
    }
}
