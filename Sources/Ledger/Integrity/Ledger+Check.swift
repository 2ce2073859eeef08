import GRDB
import Support

extension Ledger {
    /// Reads the whole ledger and says what is wrong with it, a sentence each; empty: nothing is.
    ///
    /// - Parameter limit: after so many findings it stops looking for more of the same kind.
    public func check(limit: Int = 20) throws -> [String] {
        var findings = try storage.read { db in
            try LedgerCheck(db: db, limit: limit).findings()
        }
        findings += try checkContents(limit: limit)
        return findings
    }

    /// Every recorded event can be read back, and belongs to the subject that it is filed under.
    private func checkContents(limit: Int) throws -> [String] {
        let decoder = EventDecoder()
        var findings: [String] = []
        try forEachRawTimelines(of: Set(Subject.Kind.allCases)) { timelines in
            for index in 0..<timelines.count where findings.count < limit {
                let subject = timelines.subject(at: index)
                timelines.forEachEvent(at: index) { id, at, content in
                    let name = String(decoding: id, as: UTF8.self)
                    do {
                        let event = try decoder.event(id: name, at: at, content: content)
                        guard event.subject != subject else { return }
                        findings.append("event \(name) is filed under \(subject.id), not \(event.subject.id)")
                    } catch {
                        findings.append("event \(name) of \(subject.id) cannot be read: \(error)")
                    }
                }
            }
        }
        return Array(findings.prefix(limit))
    }
}
