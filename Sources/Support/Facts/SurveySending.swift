/// The first sending of a survey; one per (ticket, survey, cycle).
public struct SurveySending: Sendable, Hashable {
    public var survey: String
    public var cycle: String
    public var at: Instant
    public var isAnswered: Bool
    public var credit: Credit

    public init(survey: String, cycle: String, at: Instant, isAnswered: Bool, credit: Credit) {
        self.survey = survey
        self.cycle = cycle
        self.at = at
        self.isAnswered = isAnswered
        self.credit = credit
    }
}
