import Semantics

/// All tables of a warehouse. It is rebuilt, never migrated: whoever changes a table or what a fact means raises the version.
enum Schema {
    static let version = 1

    static let ticketTables: [any TicketTable.Type] = [
        Tickets.self, TicketProperties.self, Closes.self, FirstReplies.self, OwnerGaps.self, CustomerGaps.self,
        ClosedUnanswered.self, StageTimes.self, Chats.self, SurveyResponses.self, SurveySendings.self, Messages.self,
        Outcomes.self, OpenSpells.self, Oddities.self, Mentions.self,
    ]

    static var tables: [Table] {
        [Meta.table] + DirectoryTables.all + ticketTables.map { $0.table } + [Stretches.table]
    }

    static func create(in session: DuckSession) throws {
        for table in tables { try session.run(table.creation) }
    }
}
