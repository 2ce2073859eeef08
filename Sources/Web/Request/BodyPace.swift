import HTTPTypes

/// Watches a body come in: not more than its limit, and not so slowly that it holds the server.
struct BodyPace {
    private let limit: Int
    private let grace: Duration
    private let minimumRate: Int
    private let announced: Int?
    private let start = ContinuousClock.now
    private var received = 0

    /// `announced`: what Content-Length says.
    init(_ configuration: WebConfiguration, limit: Int, announced: String?) {
        self.limit = limit
        grace = configuration.bodyGrace
        minimumRate = configuration.minimumRate
        self.announced = announced.flatMap { Int($0) }
    }

    /// Refuses a body before a byte of it is read, where its size is known.
    func checkAnnounced() throws {
        if let announced, announced > limit { throw Problem.tooLarge(limit: limit) }
    }

    mutating func received(_ count: Int) throws {
        received += count
        if received > limit { throw Problem.tooLarge(limit: limit) }
        let elapsed = start.duration(to: .now)
        if elapsed > grace, Double(received) < Double(minimumRate) * (elapsed / .seconds(1)) {
            throw Problem(
                .requestTimeout, "too-slow", "The body comes too slowly",
                detail: "less than \(minimumRate) bytes a second"
            ).worded("why_too_slow")
        }
    }
}
