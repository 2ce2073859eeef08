import Support

/// Of tables with several rows per ticket, by update or by comment: what differs from a ticket's previous row becomes a
/// change, its first row its creation. Rows of one ticket come in the order of time; other tickets' may lie between.
struct HistoryTranslator: RowTranslator {
    /// What the previous rows of a ticket came to.
    private struct Progress {
        var snapshot: TicketSnapshot
        var at: Instant
        /// How many rows there were of this instant.
        var rows = 1
        var comments = 0
    }

    private let mapping: BoundMapping
    private let at: TimeCell
    private let naming: EventNaming
    private var gatherer: DirectoryGatherer
    private var progress: [String: Progress] = [:]
    /// The row before, and what it came to: most tables keep the rows of a ticket together.
    private var previous: (ticket: String, row: CSVRow)?

    init(_ mapping: BoundMapping, at: TimeCell, naming: EventNaming) {
        self.mapping = mapping
        self.at = at
        self.naming = naming
        gatherer = DirectoryGatherer(mapping, naming)
    }

    mutating func events(of row: CSVRow) throws(RowRejection) -> [DecodedEvent] {
        let ticket = try mapping.ticket.requiredID(row)
        guard let time = try at.instant(row) else { throw at.cell.rejection(Sentence(.noValue)) }
        let comment = try mapping.comment.map { (spec) throws(RowRejection) in try CommentRow(row, spec) }
        var snapshot = try snapshot(row, of: ticket)
        if let comment { fill(&snapshot, of: ticket, from: comment) }
        var events = meet(snapshot, comment, row)
        if progress[ticket] == nil {
            events.append(try create(ticket, time, snapshot, comment, row))
        }
        guard var state = progress[ticket] else { return events }
        state.rows = time > state.at ? 1 : state.rows + 1
        // A row dated before its predecessor is taken at the predecessor's time, so that the last row has the last word.
        state.at = max(time, state.at)
        let place = EventNaming.place(state.at, state.rows)
        if let change = snapshot.change(since: state.snapshot) {
            events.append(naming.event(ticket, place, at: state.at, .ticket(id: ticket, .changed(change))))
        }
        if let comment {
            state.comments += 1
            let message = comment.message(numbered: state.comments)
            events.append(
                naming.event(ticket, "m" + message.id, at: state.at, .ticket(id: ticket, .message(message))))
        }
        for field in [OwnField.source, .pipeline, .stage] where snapshot.fields[field] == nil {
            snapshot.fields[field] = state.snapshot.fields[field]
        }
        state.snapshot = snapshot
        progress[ticket] = state
        previous = (ticket, row)
        return events
    }

    private func snapshot(_ row: CSVRow, of ticket: String) throws(RowRejection) -> TicketSnapshot {
        guard let previous, previous.ticket == ticket, let said = progress[ticket]?.snapshot else {
            return try TicketSnapshot(row, mapping)
        }
        return try TicketSnapshot(row, mapping, after: previous.row, said)
    }

    /// Where no column says who owns a ticket and whose it is, its comments do: the latest who took it over, and the first
    /// customer to write.
    private func fill(_ snapshot: inout TicketSnapshot, of ticket: String, from comment: CommentRow) {
        let earlier = progress[ticket]?.snapshot.fields ?? [:]
        if mapping.mapping.fields[.owner] == nil { snapshot.fields[.owner] = comment.newOwner ?? earlier[.owner] }
        if mapping.mapping.fields[.contact] == nil { snapshot.fields[.contact] = earlier[.contact] ?? comment.contact }
    }

    /// The state at creation is the first row's, but for what the mapping says was otherwise then.
    private mutating func create(
        _ ticket: String, _ time: Instant, _ first: TicketSnapshot, _ comment: CommentRow?, _ row: CSVRow
    ) throws(RowRejection) -> DecodedEvent {
        let createdAt = try mapping.created.at?.instant(row) ?? time
        var snapshot = try first.overlaid(with: mapping.created.fields, row)
        let creation = snapshot.creation(by: comment?.origin ?? .customer, in: mapping.mapping.pipeline)
        snapshot.fields[.stage] = creation.stage
        snapshot.fields[.pipeline] = first.fields[.pipeline]
        progress[ticket] = Progress(snapshot: snapshot, at: max(time, createdAt), rows: 0)
        return naming.event(ticket, "created", at: createdAt, .ticket(id: ticket, .created(creation)))
    }

    private mutating func meet(
        _ snapshot: TicketSnapshot, _ comment: CommentRow?, _ row: CSVRow
    ) -> [DecodedEvent] {
        var events: [DecodedEvent] = []
        if let owner = snapshot.fields[.owner] { events += gatherer.meet(user: owner, row) }
        if let user = comment?.user { events += gatherer.meet(user: user, row) }
        for contact in [snapshot.fields[.contact], comment?.contact].compactMap(\.self) {
            events += gatherer.meet(contact: contact, row)
        }
        return events
    }
}
