/// A condition on facts. Ids are compared exactly; nil stands for none (unassigned, unset).
public enum Filter: Sendable, Hashable {
    /// The owner, or the team, that the fact is credited to.
    case owner([String?])
    case team([String?])
    /// The ticket's pipeline, or source, now.
    case pipeline([String?])
    case source([String?])
    /// A field or property of the ticket now.
    case field(TicketField, Comparison)
    /// The pipeline whose stages are looked at.
    case stagePipeline(String)
    /// One group of a dimension; nil: those that have none.
    case key(Dimension, String?)
    /// Any other condition of a report's own on the alias `f`.
    case fact(SQL)
}

/// What `where` can ask about.
public enum TicketField: Sendable, Hashable {
    case source, pipeline, stage, owner, team, contact, subject
    case property(String)
}

public enum Comparison: Sendable, Hashable {
    /// One of the values.
    case any([String])
    /// None of the values; what is unset is none of them.
    case none([String])
    case known
    case unknown
    /// At least one of the values is in it, in lower case.
    case contains([String])
    /// Numbers only: text is no number.
    case above(Double)
    case below(Double)
    /// Both ends included.
    case between(Double, Double)
}
