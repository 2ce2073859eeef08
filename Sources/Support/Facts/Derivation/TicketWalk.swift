/// Goes through a timeline once and lets each fact watch what concerns it.
///
/// Owner, rule and the kind of a stage are taken after the event (metrics.md, fine print 1): an event is first applied as a
/// whole, then the watches hear of it.
struct TicketWalk {
    let timeline: Timeline
    let rulebook: Rulebook
    private(set) var progress: TicketProgress
    private(set) var firstReply: FirstReplyWatch
    private(set) var closes: CloseWatch
    private(set) var pauses = PauseWatch()
    private(set) var stages = StageWatch()
    private(set) var chats = ChatWatch()
    private(set) var surveys = SurveyWatch()
    private(set) var ownership = OwnershipWatch()
    private(set) var oddities = OddityWatch()

    /// Start of the owner response gap that runs, and of the customer response gap.
    private(set) var ownerWaitsSince: Instant?
    private(set) var customerWaitsSince: Instant?
    private(set) var ownerGaps: [ResponseGap] = []
    private(set) var customerGaps: [ResponseGap] = []
    private(set) var closedUnanswered: [EndedWait] = []
    private(set) var messages: [CountedMessage] = []
    private(set) var outcomes: [SLAOutcome] = []
    private(set) var replies = 0
    private(set) var hasMessages = false
    private(set) var isRemoved = false
    /// Nil until somebody replied; a reply by nobody is one too.
    private var latestReplier: String??

    var createdBy: Creation.Origin { timeline.creation?.content.createdBy ?? .customer }

    init(_ timeline: Timeline, rulebook: Rulebook) {
        self.timeline = timeline
        self.rulebook = rulebook
        progress = TicketProgress(timeline.creation?.content)
        firstReply = FirstReplyWatch(
            createdAt: timeline.createdAt, createdBy: timeline.creation?.content.createdBy ?? .customer)
        closes = CloseWatch(createdAt: timeline.createdAt)
        create()
        var place = 0
        for entry in timeline.entries {
            place += 1
            take(entry.what, Moment(at: entry.at, place: place))
        }
    }

    private mutating func create() {
        let at = timeline.createdAt
        // For a ticket that the customer created, the creation is the first incoming message.
        if createdBy == .customer { ownerWaitsSince = at }
        if let owner = progress.owner { oddities.user(owner, in: rulebook, unknown: .unknownOwner) }
        enterStage(Moment(at: at, place: 0))
        ownership.became(ownedBy: progress.owner, isOpen: progress.kind != .closed, at: at)
    }

    private mutating func take(_ event: TicketEvent, _ moment: Moment) {
        switch event {
        case .created: break
        case .chatStarted(let chat): chats.started(chat, mark(moment))
        case .message(let message): take(message, moment)
        case .surveySent(let survey, let cycle):
            surveys.sent(survey, cycle: cycle, at: moment.at, credit: surveyCredit(at: moment.at))
        case .surveyAnswered(let answer):
            surveys.answered(answer, at: moment.at, credit: surveyCredit(at: moment.at))
        case .changed(let change): apply(change, moment)
        case .chatEnded(let chat): chats.ended(chat, mark(moment))
        case .merged: break
        case .removed: isRemoved = true
        case .restored: isRemoved = false
        }
    }

    // MARK: Messages

    private mutating func take(_ message: Message, _ moment: Moment) {
        hasMessages = true
        if message.isIncoming {
            takeIncoming(message, moment)
        } else if message.isReply {
            takeReply(message, moment)
        } else if message.author == .agent, let user = message.user {
            oddities.user(user, in: rulebook, unknown: .unknownAuthor)
        }
    }

    private mutating func takeIncoming(_ message: Message, _ moment: Moment) {
        let mark = mark(moment)
        messages.append(CountedMessage(message: message.id, at: moment.at, isReply: false, credit: mark.credit))
        pauses.incoming(at: moment.at)
        firstReply.incoming(at: moment.at)
        if let start = customerWaitsSince {
            let sla = rule(at: moment.at)?.time(from: start, to: moment.at)
            customerGaps.append(
                ResponseGap(start: start, end: moment.at, credit: mark.credit, sla: sla, message: message.id))
            customerWaitsSince = nil
        }
        if ownerWaitsSince == nil { ownerWaitsSince = moment.at }
        if let chat = message.chat { chats.incoming(chat, mark) }
    }

    private mutating func takeReply(_ message: Message, _ moment: Moment) {
        let at = moment.at
        if let user = message.user { oddities.user(user, in: rulebook, unknown: .unknownAuthor) }
        let credit = Credit(owner: message.user, team: rulebook.team(of: message.user, at: at))
        messages.append(CountedMessage(message: message.id, at: at, isReply: true, credit: credit))
        replies += 1
        latestReplier = .some(message.user)

        let firstReplySince = firstReply.runningSince
        let rule = firstReplySince != nil || ownerWaitsSince != nil ? rule(at: at) : nil
        func gap(from start: Instant) -> ResponseGap {
            ResponseGap(
                start: start, end: at, credit: credit, sla: rule?.time(from: start, to: at), message: message.id)
        }
        if let firstReplySince {
            let reply = gap(from: firstReplySince)
            firstReply.ended(by: reply)
            judge(.firstReply, reply, rule, isOutbound: createdBy == .agent)
        }
        if let start = ownerWaitsSince {
            let reply = gap(from: start)
            ownerGaps.append(reply)
            if firstReplySince == nil { judge(.nextReply, reply, rule) }
            ownerWaitsSince = nil
        }
        if customerWaitsSince == nil { customerWaitsSince = at }
        if let chat = message.chat, chats.awaitsReply(chat) {
            chats.replied(chat, message.id, .init(moment: moment, credit: credit), rule: rule ?? self.rule(at: at))
        }
    }

    private mutating func judge(
        _ goal: SLAOutcome.Goal, _ reply: ResponseGap, _ rule: RuleInForce?, isOutbound: Bool = false
    ) {
        let outcome = SLAOutcome.completed(
            goal, from: reply.start, at: reply.end, credit: reply.credit, rule: rule, counted: reply.sla,
            isOutbound: isOutbound)
        if let outcome { outcomes.append(outcome) }
    }

    // MARK: Changes

    private mutating func apply(_ change: Change, _ moment: Moment) {
        let before = progress
        progress.apply(change)
        if progress.owner != before.owner, let owner = progress.owner {
            oddities.user(owner, in: rulebook, unknown: .unknownOwner)
        }
        // Setting the stage that the ticket is in enters nothing; another pipeline enters the stage anew.
        let moved = progress.stage != before.stage || progress.pipeline != before.pipeline
        if moved { enterStage(moment) }
        if progress.kind != before.kind || progress.owner != before.owner {
            ownership.became(ownedBy: progress.owner, isOpen: progress.kind != .closed, at: moment.at)
        }
    }

    private mutating func enterStage(_ moment: Moment) {
        let kindBefore = progress.kind
        let kind = rulebook.kind(ofStage: progress.stage, in: progress.pipeline, at: moment.at)
        progress.kind = kind
        oddities.entered(progress.stage, of: progress.pipeline, at: moment.at, in: rulebook)
        stages.entered(progress.stage, of: kind, in: progress.pipeline, at: moment.at)
        pauses.entered(kind, at: moment.at)
        switch (kindBefore, kind) {
        case (.closed, .closed): break
        case (_, .closed): close(at: moment.at)
        case (.closed, _): closes.reopened(at: moment.at)
        case (_, _): break
        }
    }

    /// A close ends both waits without a gap.
    private mutating func close(at instant: Instant) {
        let credit = ownerCredit(at: instant)
        closes.closed(.init(at: instant, credit: credit, rule: rule(at: instant), pipeline: progress.pipeline))
        if let start = ownerWaitsSince {
            closedUnanswered.append(EndedWait(start: start, end: instant, credit: credit))
        }
        ownerWaitsSince = nil
        customerWaitsSince = nil
    }

    // MARK: Credit and rule, as of an event

    private func mark(_ moment: Moment) -> ChatWatch.Mark {
        ChatWatch.Mark(moment: moment, credit: ownerCredit(at: moment.at))
    }

    func ownerCredit(at instant: Instant) -> Credit {
        Credit(owner: progress.owner, team: rulebook.team(of: progress.owner, at: instant))
    }

    /// The last replier before; where there is none, the owner.
    private func surveyCredit(at instant: Instant) -> Credit {
        guard let replier = latestReplier else { return ownerCredit(at: instant) }
        return Credit(owner: replier, team: rulebook.team(of: replier, at: instant))
    }

    func rule(at instant: Instant) -> RuleInForce? { rulebook.rule(for: progress, at: instant) }
}
