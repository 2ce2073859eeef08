/// One version of an object of the directory, complete in itself.
public enum DirectoryEntry: Sendable, Equatable {
    case team(Team)
    case user(User)
    case contact(Contact)
    case company(Company)
    case pipeline(Pipeline)
    case schedule(Schedule)
    case slaRule(SLARule)

    public var kind: Subject.Kind {
        switch self {
        case .team: .team
        case .user: .user
        case .contact: .contact
        case .company: .company
        case .pipeline: .pipeline
        case .schedule: .schedule
        case .slaRule: .slaRule
        }
    }

    public var id: String {
        switch self {
        case .team(let team): team.id
        case .user(let user): user.id
        case .contact(let contact): contact.id
        case .company(let company): company.id
        case .pipeline(let pipeline): pipeline.id
        case .schedule(let schedule): schedule.id
        case .slaRule(let rule): rule.id
        }
    }
}

public struct Team: Sendable, Equatable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

public struct User: Sendable, Equatable {
    public var id: String
    public var name: String
    public var email: String?
    /// The primary team.
    public var team: String?
    /// IANA name; nil: the account's zone.
    public var timeZone: String?
    /// Nil: no hours set. Empty: hours that are never open.
    public var workingHours: WeeklyHours?
    public var isActive: Bool

    public init(
        id: String, name: String, email: String? = nil, team: String? = nil, timeZone: String? = nil,
        workingHours: WeeklyHours? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.team = team
        self.timeZone = timeZone
        self.workingHours = workingHours
        self.isActive = isActive
    }
}

public struct Contact: Sendable, Equatable {
    public var id: String
    public var name: String?
    public var email: String?
    public var company: String?

    public init(id: String, name: String? = nil, email: String? = nil, company: String? = nil) {
        self.id = id
        self.name = name
        self.email = email
        self.company = company
    }
}

public struct Company: Sendable, Equatable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

public struct Pipeline: Sendable, Equatable {
    public struct Stage: Sendable, Equatable {
        public var id: String
        public var name: String
        public var kind: StageKind

        public init(id: String, name: String, kind: StageKind) {
            self.id = id
            self.name = name
            self.kind = kind
        }
    }

    public var id: String
    public var name: String
    public var stages: [Stage]

    public init(id: String, name: String, stages: [Stage]) {
        self.id = id
        self.name = name
        self.stages = stages
    }

    /// A stage that the pipeline does not have is open.
    public func kind(of stage: String) -> StageKind {
        stages.first { $0.id == stage }?.kind ?? .open
    }
}

public enum StageKind: String, Sendable, CaseIterable {
    case open
    /// Waiting on the customer.
    case waiting
    case closed
}

public struct Schedule: Sendable, Equatable {
    public struct Closure: Sendable, Equatable {
        public var date: LocalDate
        /// Replace that date's hours; nil: the whole day is off.
        public var hours: [HourInterval]?

        public init(date: LocalDate, hours: [HourInterval]? = nil) {
            self.date = date
            self.hours = hours
        }
    }

    public var id: String
    public var name: String
    /// IANA name.
    public var timeZone: String
    public var hours: WeeklyHours
    public var closures: [Closure]

    public init(id: String, name: String, timeZone: String, hours: WeeklyHours, closures: [Closure] = []) {
        self.id = id
        self.name = name
        self.timeZone = timeZone
        self.hours = hours
        self.closures = closures
    }
}

public struct SLARule: Sendable, Equatable {
    public struct Condition: Sendable, Equatable {
        public var property: String
        public var values: [PropertyValue]

        public init(property: String, values: [PropertyValue]) {
            self.property = property
            self.values = values
        }
    }

    /// What a rule promises, in milliseconds of its schedule's open time (given in seconds in an event).
    public struct Goals: Sendable, Equatable {
        public var firstReply: Milliseconds?
        public var nextReply: Milliseconds?
        public var close: Milliseconds?

        public init(firstReply: Milliseconds? = nil, nextReply: Milliseconds? = nil, close: Milliseconds? = nil) {
            self.firstReply = firstReply
            self.nextReply = nextReply
            self.close = close
        }
    }

    public var id: String
    public var name: String
    /// Lower is tried first; of equal ones the smaller id.
    public var position: Int
    /// All must hold; empty: every ticket.
    public var conditions: [Condition]
    /// Nil: around the clock.
    public var schedule: String?
    public var goals: Goals
    public var isActive: Bool

    public init(
        id: String, name: String, position: Int, conditions: [Condition] = [], schedule: String? = nil,
        goals: Goals = Goals(), isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.position = position
        self.conditions = conditions
        self.schedule = schedule
        self.goals = goals
        self.isActive = isActive
    }
}
