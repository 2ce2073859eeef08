/// What is accepted but odd: stages that their pipeline lacks, merges without effect, owners without a user, clocks
/// ahead.
public struct DataQuality: Sendable, Equatable {
    public struct Counter: Sendable, Equatable {
        public var kind: String
        public var count: Int

        public init(kind: String, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    public struct Oddity: Sendable, Equatable {
        public var kind: String
        /// Nil where it is not about a ticket.
        public var ticket: String?
        public var detail: String

        public init(kind: String, ticket: String?, detail: String) {
            self.kind = kind
            self.ticket = ticket
            self.detail = detail
        }
    }

    /// Kinds in their order, those with a count of 0 included where they are known.
    public var counters: [Counter]
    /// The page that was asked for.
    public var oddities: [Oddity]
    /// How many there are of the kind that was asked for.
    public var total: Int

    public init(counters: [Counter], oddities: [Oddity], total: Int) {
        self.counters = counters
        self.oddities = oddities
        self.total = total
    }
}
