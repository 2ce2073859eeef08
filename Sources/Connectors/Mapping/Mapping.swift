import Support

/// How a table becomes events: the contents of a mapping file, checked as far as that is possible without the table.
/// docs/mappings.md says what each key means.
public struct Mapping: Sendable {
    enum Shape: String, CaseIterable, Sendable {
        /// One row per update, which holds the whole state after it.
        case updates
        /// One row per comment.
        case comments
        /// One row per ticket.
        case tickets
    }

    /// A moment of a ticket and what was so at that moment.
    struct Moment: Sendable {
        var at: Cell?
        var fields: [OwnField: Cell] = [:]
    }

    struct Author: Sendable {
        var id: Cell
        /// Gives `customer`, `agent`, `bot` or `system`.
        var kind: Cell
        var bots: Set<String>
        /// Values of the kind's column, as they stand in the table, whose authors become the ticket's owner.
        var owns: Set<String>
    }

    struct Comment: Sendable {
        /// Nil: the comments of a ticket are numbered.
        var id: Cell?
        var author: Author
        var isPrivate: Cell?
    }

    struct Property: Sendable {
        var name: String
        var cell: Cell
        var form: PropertyCell.Form
    }

    /// Names for the people, teams or contacts whose ids stand in the table.
    struct Names: Sendable {
        var name: Template
        /// The team of a user, the company of a contact.
        var belongsTo: Cell?
    }

    let path: String
    /// Part of every event's id: two tables of one name are two exports of the same thing.
    let table: String
    let shape: Shape
    let separator: UInt8?
    let encoding: TextEncoding
    let missing: Set<String>
    let zone: Zone
    let format: TimeFormat
    let ticket: Cell
    /// The time of the row; of a ticket's row the time of its last change, where it is known.
    let at: Cell?
    let created: Moment
    let closed: Moment?
    let firstReply: Moment?
    let pipeline: Pipeline
    let fields: [OwnField: Cell]
    let properties: [Property]
    let comment: Comment?
    let users: Names?
    let teams: Names?
    let contacts: Names?
}
