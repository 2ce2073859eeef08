import GRDB

/// What must hold between the tables of events.
struct LedgerCheck {
    let db: Database
    let limit: Int

    func findings() throws -> [String] {
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(limit))").filter { $0 != "ok" }
        // A broken file makes every later finding doubtful.
        guard pages.isEmpty else { return pages.map { "the file is damaged: \($0)" } }
        return try Self.laws.compactMap { law in
            let count = try Int.fetchOne(db, sql: law.violations) ?? 0
            return count == 0 ? nil : "\(law.finding) (\(count))"
        }
    }

    private struct Law {
        let finding: String
        /// Counts what breaks it.
        let violations: String
    }

    private static let laws = [
        Law(
            finding: "the sequences of arrivals have gaps",
            violations: "SELECT coalesce(max(sequence), 0) - count(*) FROM arrival"),
        Law(
            finding: "the numbers of events and arrivals differ",
            violations: "SELECT abs((SELECT count(*) FROM arrival) - (SELECT count(*) FROM event))"),
        Law(
            finding: "arrivals without their event",
            violations: """
                SELECT count(*) FROM arrival WHERE NOT EXISTS (
                    SELECT 1 FROM event WHERE event.subject = arrival.subject AND event.at = arrival.at
                        AND event.sequence = arrival.sequence)
                """),
        Law(
            finding: "events of subjects that are not there",
            violations: "SELECT count(*) FROM arrival WHERE subject NOT IN (SELECT key FROM subject)"),
        Law(
            finding: "event ids that the index of identities does not have",
            violations: """
                SELECT count(*) FROM arrival LEFT JOIN identity ON identity.slot = arrival.slot
                WHERE arrival.sequence <= (SELECT identified_through FROM ledger)
                    AND identity.sequence IS NOT arrival.sequence
                """),
        Law(
            finding: "the index of identities has entries without an arrival",
            violations: """
                SELECT count(*) FROM identity
                WHERE sequence > (SELECT identified_through FROM ledger)
                """),
        Law(
            finding: "the earliest activity is not what is noted",
            violations: """
                SELECT (SELECT earliest_activity FROM ledger) IS NOT (
                    SELECT min(at) FROM arrival JOIN subject ON subject.key = arrival.subject WHERE kind IN (1, 2))
                """),
    ]
}
