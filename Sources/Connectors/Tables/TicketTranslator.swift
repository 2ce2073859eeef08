import Support

/// Of tables with one row per ticket, as it was when the table was exported.
///
/// A later export of the same table says more of the same tickets: what it says differently becomes further events, dated
/// by the column of the last change, and the later of them have the last word.
struct TicketTranslator: RowTranslator {
    private let mapping: BoundMapping
    private let naming: EventNaming
    private var gatherer: DirectoryGatherer

    init(_ mapping: BoundMapping, naming: EventNaming) {
        self.mapping = mapping
        self.naming = naming
        gatherer = DirectoryGatherer(mapping, naming)
    }

    mutating func events(of row: CSVRow) throws(RowRejection) -> [DecodedEvent] {
        let ticket = try mapping.ticket.requiredID(row)
        guard let createdAt = try mapping.created.at?.instant(row) else {
            throw mapping.created.at?.cell.rejection(Sentence(.noCreation))
                ?? RowRejection(field: "created", Sentence(.noCreation))
        }
        let now = try TicketSnapshot(row, mapping)
        let updatedAt = try mapping.at?.instant(row)
        var events = meet(now, row)
        func add(_ part: String, _ at: Instant, _ event: TicketEvent) {
            events.append(naming.event(ticket, part, at: at, .ticket(id: ticket, event)))
        }

        var state = now
        state.fields[.stage] = nil
        state = try state.overlaid(with: mapping.created.fields, row)
        let creation = state.creation(by: .customer, in: mapping.mapping.pipeline)
        state.fields[.stage] = creation.stage
        add("created", createdAt, .created(creation))

        if let moment = mapping.firstReply, let at = try moment.at?.instant(row) {
            let user = try moment.fields[.owner]?.id(row) ?? now.fields[.owner]
            add("first-reply", at, .message(Message(id: "first-reply", author: .agent, user: user)))
        }
        var closedAt: Instant?
        if let moment = mapping.closed, let at = try moment.at?.instant(row) {
            closedAt = at
            let closed = try state.overlaid(with: moment.fields, row)
            if let change = closed.change(since: state) { add("closed", at, .changed(change)) }
            state = closed
        }
        if let change = now.change(since: state) {
            add("state", max(updatedAt ?? createdAt, closedAt ?? createdAt), .changed(change))
        }
        return events
    }

    private mutating func meet(_ snapshot: TicketSnapshot, _ row: CSVRow) -> [DecodedEvent] {
        var events: [DecodedEvent] = []
        if let owner = snapshot.fields[.owner] { events += gatherer.meet(user: owner, row) }
        if let contact = snapshot.fields[.contact] { events += gatherer.meet(contact: contact, row) }
        return events
    }
}
