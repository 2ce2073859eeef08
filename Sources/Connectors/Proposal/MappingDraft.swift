import Support

/// What a proposed mapping says, before it is written down.
struct MappingDraft: Sendable {
    struct Words: Sendable {
        var column: String
        var values: [(word: String, meaning: String)] = []
        var otherwise: String?
    }

    struct Moment: Sendable {
        var at: String
        var stage: String?
    }

    struct Author: Sendable {
        var id: String
        /// Nil: everyone is taken for a customer, until someone says who is not.
        var role: Words?
        var bots: [String] = []
        var owns: [String] = []
    }

    struct Property: Sendable {
        var column: String
        var form: PropertyCell.Form
    }

    struct Names: Sendable {
        var name: String
        var belongsTo: String?
    }

    var table: String
    var shape = Mapping.Shape.tickets
    var separator: UInt8
    var encoding = TextEncoding.utf8
    var missing: [String]
    var format = TimeFormat.iso
    var zone: Zone
    /// Whether the times lack an offset, so that the zone matters.
    var needsZone = false
    var ticket: String
    var at: String?
    var created: Moment?
    var closed: Moment?
    var firstReply: String?
    var pipeline = "support"
    var stages: [(word: String, kind: StageKind)] = []
    var fields: [(field: OwnField, words: Words)] = []
    var properties: [Property] = []
    var message: String?
    var author: Author?
    var isPrivate: Words?
    var users: Names?
    var teams: Names?
    var contacts: Names?
    var leftOut: [String] = []
}
