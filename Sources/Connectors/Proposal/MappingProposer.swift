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
            throw ReadingError(sample.path, Sentence(.noTicketColumn))
        }
        self.ticket = ticket
        groups = TicketGroups(sample, by: ticket)
        finder = ColumnFinder(profiles)
        finder.take(ticket)
        draft = MappingDraft(
            table: name, separator: sample.separator, missing: missing, zone: zone, ticket: ticket.column)
        draft.encoding = sample.encoding
        if sample.encoding == .windows1252 { remarks.append(.init(.question, Sentence(.windows))) }
        if columns.count < sample.header.count {
            remarks.append(.init(.note, Sentence(.sameNames)))
        }
        for column in sample.unreadable.sorted() {
            remarks.append(.init(.question, column: sample.header[column], Sentence(.columnNotUTF8)))
        }
    }

    /// - Parameter shape: what somebody says that a row is; nil: told by the table.
    mutating func propose(lookingAt rows: Int, as shape: Mapping.Shape? = nil) throws {
        note(ticket, Sentence(.likeTicket))
        let mayBeComments = shape.map { $0 == .comments } ?? groups.isRepeated
        authorship = mayBeComments ? Authorship(&finder, groups) : nil
        draft.shape = shape ?? (!groups.isRepeated ? .tickets : authorship == nil ? .updates : .comments)
        try proposeTimes(lookingAt: rows)
        proposeFields()
        proposeProperties()
        let look = try lookWider(rows)
        useWords(look)
        proposeNames()
        let used = ColumnUses(draft)
        draft.leftOut = profiles.map(\.column).filter { used.of($0).isEmpty }
    }

    mutating func note(_ profile: ColumnProfile, _ sentence: Sentence) {
        remarks.append(.init(.note, column: profile.column, sentence))
    }

    mutating func ask(_ profile: ColumnProfile?, _ sentence: Sentence) {
        remarks.append(.init(.question, column: profile?.column, sentence))
    }

    func profile(_ column: String) -> ColumnProfile? { profiles.first { $0.column == column } }
}
