/// Where a ticket stands between two events of its timeline.
struct TicketProgress {
    var source: String?
    var pipeline: String?
    var stage: String?
    /// The kind that the stage had when the ticket entered it.
    var kind: StageKind = .open
    var owner: String?
    var contact: String?
    var subject: String?
    var properties: [String: PropertyValue]

    /// A ticket that no `ticket.created` describes has the source `unknown` and no stage.
    init(_ creation: Creation?) {
        source = creation?.source ?? "unknown"
        pipeline = creation?.pipeline
        stage = creation?.stage
        owner = creation?.owner
        contact = creation?.contact
        subject = creation?.subject
        properties = creation?.properties ?? [:]
    }

    mutating func apply(_ change: Change) {
        if let stage = change.stage { self.stage = stage }
        if let pipeline = change.pipeline { self.pipeline = pipeline }
        if let owner = change.owner { self.owner = owner }
        if let contact = change.contact { self.contact = contact }
        if let subject = change.subject { self.subject = subject }
        if let source = change.source { self.source = source }
        for (name, value) in change.properties { properties[name] = value }
    }
}
