/// The order of events that tie: by time, then by id, ids by their code points (UTF-8 keeps that order).
enum EventOrder {
    static func precedes(_ at: Instant, _ id: String, _ otherAt: Instant, _ otherID: String) -> Bool {
        at != otherAt ? at < otherAt : id.utf8.lexicographicallyPrecedes(otherID.utf8)
    }
}
