import Support

/// Goes through a table's columns and decides, one after the other, what each is.
struct MappingProposer {
    let sample: TableSample
    let profiles: [ColumnProfile]
    let ticket: ColumnProfile
    let groups: TicketGroups
    var finder: ColumnFinder
    var draft: MappingDraft
    var remarks: [ProposalRemark] = []
    /// The columns of a table by comments.
    var authorship: Authorship?

    init(_ sample: TableSample, name: String, zone: Zone) throws {
        self.sample = sample
        let missing = MissingMarkers.found(in: sample)
        // Of columns of one name a mapping can only reach the first.
        let columns = sample.header.indices.filter { sample.header.firstIndex(of: sample.header[$0]) == $0 }
        profiles = columns.filter { !sample.header[$0].isEmpty }
            .map { ColumnProfile(sample, $0, missing: Set(missing)) }
        guard let ticket = TicketColumn.find(profiles) else {
            throw ReadingError(
                sample.path, "has no column that looks like a ticket's number; write a mapping that names it")
        }
        self.ticket = ticket
        groups = TicketGroups(sample, by: ticket)
        finder = ColumnFinder(profiles)
        finder.take(ticket)
        draft = MappingDraft(
            table: name, separator: sample.separator, missing: missing, zone: zone, ticket: ticket.column)
        if columns.count < sample.header.count {
            remarks.append(.init(.note, "several columns have the same name; only the first of each can be used"))
        }
        for column in sample.unreadable.sorted() {
            let advice = "is not UTF-8 throughout; save the table as UTF-8, or rows are left out"
            remarks.append(.init(.question, column: sample.header[column], advice))
        }
    }

    mutating func propose(lookingAt rows: Int) throws {
        note(ticket, "looks like the ticket's number")
        authorship = groups.isRepeated ? Authorship(&finder, groups) : nil
        draft.shape = !groups.isRepeated ? .tickets : authorship == nil ? .updates : .comments
        try proposeTimes(lookingAt: rows)
        proposeFields()
        proposeProperties()
        let look = try lookWider(rows)
        useWords(look)
        proposeNames()
        let used = ColumnUses(draft)
        draft.leftOut = profiles.map(\.column).filter { used.of($0).isEmpty }
    }

    mutating func note(_ profile: ColumnProfile, _ text: String) {
        remarks.append(.init(.note, column: profile.column, text))
    }

    mutating func ask(_ profile: ColumnProfile?, _ text: String) {
        remarks.append(.init(.question, column: profile?.column, text))
    }

    func profile(_ column: String) -> ColumnProfile? { profiles.first { $0.column == column } }
}
