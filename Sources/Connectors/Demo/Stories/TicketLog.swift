import Support

/// Writes down what happens to one ticket. What would happen after the end of the story is passed over.
struct TicketLog {
    let ticket: String
    let contact: String?
    let until: Instant
    private(set) var events: [Event] = []
    private(set) var stage = ""
    private(set) var owner: String?
    private var messages = 0
    private var told = 0

    init(ticket: String, contact: String?, until: Instant) {
        self.ticket = ticket
        self.contact = contact
        self.until = until
        events.reserveCapacity(20)
    }

    mutating func add(_ at: Instant, _ event: TicketEvent) {
        guard at <= until else { return }
        told += 1
        events.append(Event(id: "\(ticket).\(told)", at: at, payload: .ticket(id: ticket, event)))
    }

    mutating func create(
        _ at: Instant, _ plan: TicketPlan, owner: String? = nil, by origin: Creation.Origin = .customer,
        properties: [String: PropertyValue]
    ) {
        stage = plan.category.pipeline.first
        self.owner = owner
        add(
            at,
            .created(
                Creation(
                    source: plan.source.rawValue, pipeline: plan.category.pipeline.id, stage: stage, owner: owner,
                    contact: contact, subject: plan.subject, createdBy: origin, properties: properties)))
    }

    mutating func fromCustomer(_ at: Instant, channel: String? = nil, chat: String? = nil) {
        message(at, .customer, contact: contact, channel: channel, chat: chat)
    }

    mutating func reply(_ at: Instant, _ user: String, channel: String? = nil, chat: String? = nil) {
        message(at, .agent, user: user, channel: channel, chat: chat)
    }

    mutating func note(_ at: Instant, _ user: String) {
        message(at, .agent, user: user, isPublic: false)
    }

    mutating func fromBot(_ at: Instant, chat: String? = nil) {
        message(at, .bot, chat: chat)
    }

    mutating func fromSystem(_ at: Instant) {
        message(at, .system, isPublic: false)
    }

    private mutating func message(
        _ at: Instant, _ author: Message.AuthorKind, user: String? = nil, contact: String? = nil,
        isPublic: Bool = true, channel: String? = nil, chat: String? = nil
    ) {
        messages += 1
        add(
            at,
            .message(
                Message(
                    id: "\(ticket)-\(messages)", author: author, user: user, contact: contact, isPublic: isPublic,
                    channel: channel, chat: chat)))
    }

    /// Nothing is told where nothing changes.
    mutating func move(_ at: Instant, to stage: String) {
        guard stage != self.stage else { return }
        self.stage = stage
        add(at, .changed(Change(stage: .some(stage))))
    }

    mutating func assign(_ at: Instant, to owner: String?, stage: String? = nil) {
        let moves = stage != nil && stage != self.stage
        guard owner != self.owner || moves else { return }
        self.owner = owner
        if let stage { self.stage = stage }
        add(at, .changed(Change(stage: moves ? .some(stage) : nil, owner: .some(owner))))
    }
}
