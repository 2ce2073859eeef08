import Support

/// A mapping whose columns have been found in a table's header.
final class BoundMapping: Sendable {
    struct Moment: Sendable {
        let at: TimeCell?
        let fields: [OwnField: BoundCell]
    }

    struct Names: Sendable {
        let name: BoundTemplate
        let belongsTo: BoundCell?
    }

    struct Comment: Sendable {
        let id: BoundCell?
        let author: BoundCell
        let kind: BoundCell
        let isPrivate: BoundCell?
        let bots: Set<String>
        let owns: Set<String>
    }

    let mapping: Mapping
    let ticket: BoundCell
    let at: TimeCell?
    let created: Moment
    let closed: Moment?
    let firstReply: Moment?
    let fields: [(field: OwnField, cell: BoundCell)]
    let properties: [(name: String, cell: PropertyCell)]
    let comment: Comment?
    let users: Names?
    let teams: Names?
    let contacts: Names?

    init(_ mapping: Mapping, header: Header) throws {
        func time(_ cell: Cell) throws -> TimeCell {
            TimeCell(cell: try BoundCell(cell, header: header), format: mapping.format, zone: mapping.zone)
        }
        func moment(_ moment: Mapping.Moment) throws -> Moment {
            Moment(
                at: try moment.at.map(time), fields: try moment.fields.mapValues { try BoundCell($0, header: header) })
        }
        func names(_ names: Mapping.Names) throws -> Names {
            Names(
                name: try BoundTemplate(names.name, header: header),
                belongsTo: try names.belongsTo.map { try BoundCell($0, header: header) })
        }
        self.mapping = mapping
        ticket = try BoundCell(mapping.ticket, header: header)
        at = try mapping.at.map(time)
        created = try moment(mapping.created)
        closed = try mapping.closed.map(moment)
        firstReply = try mapping.firstReply.map(moment)
        fields = try OwnField.allCases.compactMap { field in
            try mapping.fields[field].map { (field, try BoundCell($0, header: header)) }
        }
        properties = try mapping.properties.map {
            ($0.name, PropertyCell(cell: try BoundCell($0.cell, header: header), form: $0.form))
        }
        comment = try mapping.comment.map { try Comment($0, header: header) }
        users = try mapping.users.map(names)
        teams = try mapping.teams.map(names)
        contacts = try mapping.contacts.map(names)
    }
}

extension BoundMapping.Comment {
    fileprivate init(_ comment: Mapping.Comment, header: Header) throws {
        id = try comment.id.map { try BoundCell($0, header: header) }
        author = try BoundCell(comment.author.id, header: header)
        kind = try BoundCell(comment.author.kind, header: header)
        isPrivate = try comment.isPrivate.map { try BoundCell($0, header: header) }
        bots = comment.author.bots
        owns = comment.author.owns
    }
}
