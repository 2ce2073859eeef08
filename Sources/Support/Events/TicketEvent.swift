/// What can happen to a ticket.
public enum TicketEvent: Sendable, Equatable {
    case created(Creation)
    case chatStarted(chat: String)
    case message(Message)
    case surveySent(survey: String, cycle: String)
    case surveyAnswered(SurveyAnswer)
    case changed(Change)
    case chatEnded(chat: String)
    case merged(into: String)
    case removed(reason: String?)
    case restored(reason: String?)

    /// The place among events of one instant (events.md): a timeline is ordered by time, then by this, then by id.
    public var rank: Int {
        switch self {
        case .created: 0
        case .chatStarted: 1
        case .message: 2
        case .surveySent: 3
        case .surveyAnswered: 4
        case .changed: 5
        case .chatEnded: 6
        case .merged: 7
        case .removed: 8
        case .restored: 9
        }
    }
}

/// `ticket.created`.
public struct Creation: Sendable, Equatable {
    public enum Origin: String, Sendable, CaseIterable { case customer, agent, system }

    public var source: String
    public var pipeline: String
    public var stage: String
    public var owner: String?
    public var contact: String?
    public var subject: String?
    public var createdBy: Origin
    public var properties: [String: PropertyValue]

    public init(
        source: String, pipeline: String, stage: String, owner: String? = nil, contact: String? = nil,
        subject: String? = nil, createdBy: Origin = .customer, properties: [String: PropertyValue] = [:]
    ) {
        self.source = source
        self.pipeline = pipeline
        self.stage = stage
        self.owner = owner
        self.contact = contact
        self.subject = subject
        self.createdBy = createdBy
        self.properties = properties
    }
}

/// `ticket.changed`: the fields that are named get their new value; `.some(nil)` clears one, nil leaves it as it was.
public struct Change: Sendable, Equatable {
    public var stage: String??
    public var pipeline: String??
    public var owner: String??
    public var contact: String??
    public var subject: String??
    public var source: String??
    /// Any other key; nil clears the property.
    public var properties: [String: PropertyValue?]

    public init(
        stage: String?? = nil, pipeline: String?? = nil, owner: String?? = nil, contact: String?? = nil,
        subject: String?? = nil, source: String?? = nil, properties: [String: PropertyValue?] = [:]
    ) {
        self.stage = stage
        self.pipeline = pipeline
        self.owner = owner
        self.contact = contact
        self.subject = subject
        self.source = source
        self.properties = properties
    }
}

/// `message`.
public struct Message: Sendable, Equatable {
    public enum AuthorKind: String, Sendable, CaseIterable { case customer, agent, bot, system }

    public var id: String
    public var author: AuthorKind
    public var user: String?
    public var contact: String?
    public var isPublic: Bool
    public var channel: String?
    public var chat: String?

    public init(
        id: String, author: AuthorKind, user: String? = nil, contact: String? = nil, isPublic: Bool = true,
        channel: String? = nil, chat: String? = nil
    ) {
        self.id = id
        self.author = author
        self.user = user
        self.contact = contact
        self.isPublic = isPublic
        self.channel = channel
        self.chat = chat
    }

    /// Public and by the customer: what an owner has to answer (metrics.md, section 1).
    public var isIncoming: Bool { isPublic && author == .customer }
    /// Public and by an agent: what counts as a reply.
    public var isReply: Bool { isPublic && author == .agent }
}

/// `survey.answered`.
public struct SurveyAnswer: Sendable, Equatable {
    public var survey: String
    public var cycle: String
    /// Number of points: 2, 3, 5, 7 or 10.
    public var scale: Int
    /// 1…scale.
    public var score: Int
    public var comment: String?

    public init(survey: String, cycle: String = "1", scale: Int, score: Int, comment: String? = nil) {
        self.survey = survey
        self.cycle = cycle
        self.scale = scale
        self.score = score
        self.comment = comment
    }
}

/// `availability`.
public struct AvailabilityChange: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable { case available, away }

    public var user: String
    public var status: Status
    public var reason: String?

    public init(user: String, status: Status, reason: String? = nil) {
        self.user = user
        self.status = status
        self.reason = reason
    }
}

/// The value of a ticket's property. `"2"`, `2` and `true` are three different values.
public enum PropertyValue: Hashable, Sendable {
    case string(String)
    case number(Double)
    case bool(Bool)

    /// How the value is grouped, filtered and shown: strings as they are, true/false, numbers in their shortest form.
    public var text: String {
        switch self {
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number):
            if let whole = Int64(exactly: number) { String(whole) } else { "\(number)" }
        }
    }
}
