import Semantics
import Support

/// Takes out what a batch is about to replace.
struct Removal {
    let session: DuckSession
    let keys: KeyRing

    func removeReplaced(by batch: WarehouseBatch) throws {
        let tickets = batch.tickets.map(\.ticket.id) + batch.vanished
        for table in Schema.ticketTables {
            try remove(.tickets, tickets, from: table.table)
        }
        try remove(.users, Array(batch.stretches.keys), from: Stretches.table)
        let directory = batch.directory
        try remove(.users, directory.users.map(\.id), from: DirectoryTables.users)
        try remove(.teams, directory.teams.map(\.id), from: DirectoryTables.teams)
        try remove(.contacts, directory.contacts.map(\.id), from: DirectoryTables.contacts)
        try remove(.pipelines, directory.pipelines.map(\.id), from: DirectoryTables.pipelines)
        try remove(.pipelines, directory.pipelines.map(\.id), from: DirectoryTables.pipelineStages)
    }

    /// By the table's first column, the key of what its rows belong to. Ids without a key have no rows.
    private func remove(_ kind: KeyKind, _ ids: [String], from table: Table) throws {
        let doomed = ids.compactMap { keys[kind].known($0) }.map { Int64($0) }
        guard !doomed.isEmpty, let column = table.columns.first else { return }
        try session.run(
            "DELETE FROM \(table.name) WHERE \(column.name) IN (SELECT unnest(?))", [.integers(doomed)])
    }
}
