/// A place in a timeline: the events of one instant have an order too. The creation has place 0.
struct Moment: Comparable, Sendable {
    let at: Instant
    let place: Int

    static func < (a: Moment, b: Moment) -> Bool { a.place < b.place }
    static func == (a: Moment, b: Moment) -> Bool { a.place == b.place }
}
