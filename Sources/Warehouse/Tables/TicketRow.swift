import Support

/// The facts of one ticket with the keys that they are stored under.
struct TicketRow {
    let key: Int32
    let facts: TicketFacts
    let keys: KeyRing
}
