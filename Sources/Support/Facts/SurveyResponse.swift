/// The response to a survey; one per (ticket, survey, cycle).
public struct SurveyResponse: Sendable, Hashable {
    public var survey: String
    public var cycle: String
    public var at: Instant
    public var scale: Int
    public var score: Int
    public var credit: Credit

    /// 2-point 2; 3-point 3; 5-point 4–5; 7-point 6–7; 10-point 9–10.
    public var isPositive: Bool { score >= (scale <= 3 ? scale : scale - 1) }

    public init(survey: String, cycle: String, at: Instant, scale: Int, score: Int, credit: Credit) {
        self.survey = survey
        self.cycle = cycle
        self.at = at
        self.scale = scale
        self.score = score
        self.credit = credit
    }
}
