import GRDB
import Support

/// Events that are recorded already, found by their sequence and compared with one that has just come.
struct RecordedEvents {
    enum Comparison { case otherEvent, same, otherContent }

    private let arrival: PreparedStatement
    private let event: PreparedStatement

    init(_ db: Database) throws {
        arrival = try PreparedStatement(db, "SELECT subject, at FROM arrival WHERE sequence = ?")
        event = try PreparedStatement(
            db, "SELECT id, content FROM event WHERE subject = ? AND at = ? AND sequence = ?")
    }

    func compare(_ newcomer: DecodedEvent, withSequence sequence: Int64) throws -> Comparison {
        arrival.bind(sequence, at: 1)
        defer { arrival.reset() }
        guard try arrival.step() else { throw RecordedEvents.incomplete }
        event.bind(arrival.integer(0), at: 1)
        event.bind(arrival.integer(1), at: 2)
        event.bind(sequence, at: 3)
        defer { event.reset() }
        guard try event.step() else { throw RecordedEvents.incomplete }
        guard event.bytes(0).elementsEqual(newcomer.event.id.utf8) else { return .otherEvent }
        let isSame =
            arrival.integer(1) == newcomer.event.at.milliseconds && event.bytes(1).elementsEqual(newcomer.content)
        return isSame ? .same : .otherContent
    }

    static func compare(_ newcomer: DecodedEvent, with other: DecodedEvent) -> Comparison {
        guard newcomer.event.id.utf8.elementsEqual(other.event.id.utf8) else { return .otherEvent }
        return newcomer.event.at == other.event.at && newcomer.content == other.content ? .same : .otherContent
    }

    private static let incomplete = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "an event is missing from the tables of events")
}
