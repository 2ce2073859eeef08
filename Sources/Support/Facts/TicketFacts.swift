/// All facts of one ticket (metrics.md, section 2): a pure function of its timeline, the directory and the SLA rules.
///
/// A ticket that is excluded (merged into another, or removed) has its `ticket` and no other fact.
public struct TicketFacts: Sendable, Equatable {
    public var ticket: TicketState
    /// Nil unless the ticket is closed now.
    public var close: ClosedTicket?
    public var firstReply: ResponseGap?
    public var ownerGaps: [ResponseGap] = []
    /// Waits that a close ended without a reply.
    public var closedUnanswered: [EndedWait] = []
    public var customerGaps: [ResponseGap] = []
    public var stageTimes: [StageTime] = []
    public var chats: [ChatWait] = []
    public var surveyResponses: [SurveyResponse] = []
    public var surveySendings: [SurveySending] = []
    /// Replies and incoming messages; nothing else is counted as a message.
    public var messages: [CountedMessage] = []
    public var outcomes: [SLAOutcome] = []
    /// The time that the ticket was not closed, split where its owner or the owner's team changed.
    public var openSpells: [OpenSpell] = []
    public var oddities: [Oddity] = []
    /// The users and pipelines that the derivation looked at, known or not: a new version of one of them may change these facts.
    public var mentions: Set<Subject> = []

    public init(ticket: TicketState) {
        self.ticket = ticket
    }
}
