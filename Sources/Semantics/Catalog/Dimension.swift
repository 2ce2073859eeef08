/// What facts are grouped by.
public enum Dimension: Sendable, Hashable {
    /// The credited owner and team, or the ticket's owner now and that person's team now.
    case owner
    case team
    case source
    case pipeline
    case contact
    case property(String)
    case ticket
    case survey
    case stage
    /// The pipeline whose stages a fact is about, whatever the ticket's pipeline is now.
    case stagePipeline
    /// Age of an open ticket at a moment.
    case age
    case goal
    case hour
    case weekday
    case status
    case reason

    /// The same in a URL.
    public var name: String {
        switch self {
        case .owner: "owner"
        case .team: "team"
        case .source: "source"
        case .pipeline: "pipeline"
        case .contact: "contact"
        case .property(let name): "property:\(name)"
        case .ticket: "ticket"
        case .survey: "survey"
        case .stage: "stage"
        case .stagePipeline: "stage-pipeline"
        case .age: "age"
        case .goal: "goal"
        case .hour: "hour"
        case .weekday: "weekday"
        case .status: "status"
        case .reason: "reason"
        }
    }

    /// Where the ids and names of its keys stand; nil: the key is what is shown.
    var directory: (table: String, id: String, label: String)? {
        switch self {
        case .owner: ("users", "id", "coalesce(d.name, d.id)")
        case .team: ("teams", "id", "coalesce(d.name, d.id)")
        case .source: ("sources", "id", "d.id")
        case .pipeline, .stagePipeline: ("pipelines", "id", "coalesce(d.name, d.id)")
        case .contact: ("contacts", "id", "coalesce(d.name, d.id)")
        case .ticket: ("tickets", "id", "coalesce(d.subject, d.id)")
        case .stage: ("stages", "id", "d.id")
        case .property, .survey, .age, .goal, .hour, .weekday, .status, .reason: nil
        }
    }

    /// Whether its keys are numbers in the warehouse, though they are texts in a question.
    var hasNumericKeys: Bool {
        switch self {
        case .age, .goal, .hour, .weekday: true
        case .owner, .team, .source, .pipeline, .contact, .property, .ticket, .survey, .stage, .stagePipeline, .status,
            .reason:
            false
        }
    }

    /// Whether its key stands in the ticket's row.
    var isOfTicket: Bool {
        switch self {
        case .source, .pipeline, .contact, .property: true
        case .owner, .team, .ticket, .survey, .stage, .stagePipeline, .age, .goal, .hour, .weekday, .status, .reason:
            false
        }
    }
}
