import Support

/// The rows that go into the tables within one transaction.
///
/// Whoever rolls back must `discard` first: what the engine still holds of the rows would be written after the rollback else.
final class Intake {
    private let session: DuckSession
    private let keys: KeyRing
    private var ticketWriters: [RowWriter?] = []
    private var otherWriters: [String: RowWriter] = [:]
    /// Ids whose row has been written.
    private var described: [KeyKind: Set<ExactText>] = [:]

    init(_ session: DuckSession, _ keys: KeyRing) {
        self.session = session
        self.keys = keys
        discard()
    }

    func add(_ facts: TicketFacts) throws {
        let row = TicketRow(key: keys.tickets.key(of: facts.ticket.id), facts: facts, keys: keys)
        for (index, table) in Schema.ticketTables.enumerated() {
            try table.fill(writer(index, table), from: row)
        }
    }

    func add(_ stretches: [AvailabilityStretch]) throws {
        try Stretches.fill(writer(Stretches.table), with: stretches, keys)
    }

    func add(_ changes: DirectoryChanges) throws {
        for user in changes.users where describe(.users, user.id) {
            try DirectoryTables.fill(writer(DirectoryTables.users), with: user, keys)
        }
        for team in changes.teams where describe(.teams, team.id) {
            try DirectoryTables.fill(writer(DirectoryTables.teams), with: team, keys)
        }
        for contact in changes.contacts where describe(.contacts, contact.id) {
            try DirectoryTables.fill(writer(DirectoryTables.contacts), with: contact, keys)
        }
        for pipeline in changes.pipelines where describe(.pipelines, pipeline.id) {
            try DirectoryTables.fill(writer(DirectoryTables.pipelines), with: pipeline, keys)
            try DirectoryTables.fillStages(writer(DirectoryTables.pipelineStages), of: pipeline, keys)
        }
    }

    /// Writes what is left, and a row for each new id that the directory does not describe.
    func finish() throws {
        for kind in KeyKind.allCases {
            guard let table = DirectoryTables.table(of: kind) else { continue }
            for id in keys[kind].added where describe(kind, id) {
                try DirectoryTables.fill(writer(table), withBare: id, key: keys[kind].key(of: id), in: table)
            }
        }
        try flush()
    }

    /// Hands to the engine what has been written so far.
    func flush() throws {
        for writer in ticketWriters { try writer?.flush() }
        for writer in otherWriters.values { try writer.flush() }
        discard()
    }

    func discard() {
        ticketWriters = Array(repeating: nil, count: Schema.ticketTables.count)
        otherWriters = [:]
    }

    /// False: its row has been written.
    private func describe(_ kind: KeyKind, _ id: String) -> Bool {
        described[kind, default: []].insert(ExactText(id)).inserted
    }

    private func writer(_ index: Int, _ ticketTable: any TicketTable.Type) throws -> RowWriter {
        if let writer = ticketWriters[index] { return writer }
        let writer = try RowWriter(ticketTable.table, session: session)
        ticketWriters[index] = writer
        return writer
    }

    private func writer(_ table: Table) throws -> RowWriter {
        if let writer = otherWriters[table.name] { return writer }
        let writer = try RowWriter(table, session: session)
        otherWriters[table.name] = writer
        return writer
    }
}
