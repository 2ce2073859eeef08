public import Support

/// A believable year of a support organisation that does not exist, ending at a given moment: thirty-odd people in four
/// teams on three continents, their customers, and everything that happened to the tickets between them.
///
/// The same arguments give the same events, on every machine. Events come in batches, so that a history of any length
/// takes little memory: first the directory, then tickets in the order of their creation (each with all that ever
/// happened to it) together with who was available meanwhile.
public struct DemoHistory: Sequence, Sendable {
    /// Tickets in a batch.
    static let batch = 250
    /// Chats that nobody has taken yet as the history ends.
    static let waitingChats = 3

    public let seed: UInt64
    public let until: Instant
    public let tickets: Int
    public let messagesPerTicket: Double

    /// - Parameters:
    ///   - until: "now": nothing happens after it, and what is open then is left open.
    ///   - tickets: how many come in over the year, give or take a few (duplicates come on top).
    ///   - messagesPerTicket: the mean, from about 3 upwards, of all messages: replies, incoming ones, notes and bots'.
    public init(seed: UInt64 = 1, until: Instant, tickets: Int = 20_000, messagesPerTicket: Double = 5) {
        self.seed = seed
        self.until = until
        self.tickets = tickets
        self.messagesPerTicket = messagesPerTicket
    }

    public func makeIterator() -> Iterator {
        Iterator(self)
    }

    /// The events in batches; stops where `body` throws.
    public func forEachBatch(_ body: ([Event]) throws -> Void) rethrows {
        for batch in self { try body(batch) }
    }

    public struct Iterator: IteratorProtocol {
        private let world: DemoWorld
        private var arrivals: Rhythm.Arrivals
        private var availability: AvailabilityLog
        private var number = 0
        private var part = Part.directory

        private enum Part { case directory, tickets, end, over }

        init(_ history: DemoHistory) {
            world = DemoWorld(
                seed: history.seed, until: history.until, tickets: history.tickets,
                messagesPerTicket: history.messagesPerTicket)
            arrivals = Rhythm.Arrivals(world.rhythm, count: history.tickets, seed: history.seed)
            availability = AvailabilityLog(roster: world.roster, until: history.until)
        }

        /// Nil: the history is over.
        public mutating func next() -> [Event]? {
            switch part {
            case .directory:
                part = .tickets
                return DemoDirectory(world: world).events()
            case .tickets:
                return arriving()
            case .end:
                part = .over
                return live() + availability.events(through: world.period.until)
            case .over:
                return nil
            }
        }

        private mutating func arriving() -> [Event] {
            var events: [Event] = []
            events.reserveCapacity(DemoHistory.batch * 16)
            var latest = world.period.start
            for _ in 0..<DemoHistory.batch {
                guard let arrival = arrivals.next() else {
                    part = .end
                    break
                }
                latest = arrival.at
                number += 1
                var story = TicketStory(
                    number: number, createdAt: arrival.at, near: arrival.near, world: world)
                story.tell(into: &events)
            }
            return events + availability.events(through: latest)
        }

        /// The last minutes.
        private mutating func live() -> [Event] {
            var events: [Event] = []
            var dice = Dice(seed: world.seed, .liveChats)
            for chat in 0..<DemoHistory.waitingChats {
                let created = world.period.until - dice.duration(35 * .second, 4 * .minute)
                number += 1
                var story = TicketStory(
                    number: number, createdAt: created, near: Site.allCases[chat % 3], source: .chat, world: world)
                story.waitingChat()
                events += story.log.events
            }
            return events
        }
    }
}
