import HTTPTypes
import Ledger
import Reports
import Semantics
import Support

/// Writes new versions of people, teams, schedules and rules: as events, through the same door as all others.
struct DirectoryEditor: Sendable {
    let ledger: Ledger
    let intake: any EventIntake
    let reports: any ReportService
    let now: @Sendable () -> Instant
    private let turn = Turn()
    private let marks = EventMarks()

    init(
        ledger: Ledger, intake: any EventIntake, reports: any ReportService, now: @escaping @Sendable () -> Instant
    ) {
        (self.ledger, self.intake, self.reports, self.now) = (ledger, intake, reports, now)
    }

    /// What became of a form.
    enum Outcome {
        /// It says what is there already.
        case unchanged
        case saved
        /// Nothing is recorded before it is confirmed.
        case asked(Confirmation)
        /// It was made from an older version than the one that is there.
        case stale(ManageNotice)
    }

    /// All that has a page here, with what is planned.
    func directory() throws -> Directory {
        Directory(try ledger.directoryEvents(kinds: [.user, .team, .schedule, .slaRule]))
    }

    /// Records what a form says, unless there is something to ask or to tell first. `id` is that of the form's address:
    /// `new`, or the value's.
    func save<Value: DirectoryObject>(
        _ value: Value, at id: String, _ form: QueryString, _ page: PageContext
    ) async throws -> Outcome {
        try await turn.take {
            // One look at the clock: what holds from now on is not dated back by the time that it takes to save it.
            let now = now()
            let since = try await start(form, now, page)
            let directory = try directory()
            let versions = Value.versions(of: value.id, in: directory)
            if let seen = SeenVersion(form), let versions,
                let notice = seen.conflict(with: versions, in: directory, now: now, page)
            {
                return .stale(notice)
            }
            let revision = Revision(
                of: versions, from: since, now: now, keepsPlanned: form["planned"] == "keep", value.keeping)
            if revision.steps.isEmpty { return .unchanged }
            let question = RevisionQuestion(revision, of: value, form, in: directory)
            if question.isOpen { return .asked(await confirmation(question, at: id, form, page)) }
            try await record(revision.steps, at: now)
            return .saved
        }
    }

    /// Adds to every version from a time on, those that are planned included. The rest of each stays as it is.
    func amend<Value: DirectoryObject>(
        _ id: String, _ form: QueryString, _ page: PageContext, _ change: (Value) -> Value
    ) async throws -> Outcome {
        try await turn.take {
            // One look at the clock: what holds from now on is not dated back by the time that it takes to save it.
            let now = now()
            let since = try await start(form, now, page)
            let directory = try directory()
            guard let versions = Value.versions(of: id, in: directory), let shown = versions.shown(at: now) else {
                return .unchanged
            }
            let revision = Revision(amending: versions, from: since, now: now, change)
            if revision.steps.isEmpty { return .unchanged }
            let question = RevisionQuestion(amending: revision, to: change(shown.value), form, in: directory)
            if question.isOpen { return .asked(await confirmation(question, at: id, form, page)) }
            try await record(revision.steps, at: now)
            return .saved
        }
    }

    /// Other places for rules, from now on. Versions that are planned have the new place, too.
    func move(_ id: String, by steps: Int) async throws {
        try await turn.take {
            let now = now()
            let rules = try directory().slaRules
            let order = RuleOrder(rules.values.compactMap { $0.shown(at: now)?.value })
            let revisions = order.moving(id, by: steps).compactMap { moved in
                rules[moved.id].map { versions in
                    Revision(amending: versions, from: now, now: now) { there in
                        var rule = there
                        rule.position = moved.position
                        return rule
                    }
                }
            }
            try await record(revisions.flatMap(\.steps), at: now)
        }
    }

    private func start(_ form: QueryString, _ now: Instant, _ page: PageContext) async throws -> Instant {
        try Validity(form).instant(now: now, beginning: await beginning(), zone: page.zone)
    }

    /// On disk when it returns.
    private func record<Value>(_ steps: [Revision<Value>.Step], at now: Instant) async throws {
        let encoder = EventEncoder()
        let events = try steps.map { step in
            guard let id = marks.next(at: now, above: step.standing) else {
                throw Problem(.conflict, "event", "It was not saved", detail: "no id is later than what stands there")
                    .worded("why_event")
            }
            return encoder.decoded(Event(id: id, at: step.at, payload: .directory(step.value.entry)))
        }
        if events.isEmpty { return }
        let receipt = try await intake.append(events, atomic: true)
        if let conflict = receipt.conflicts.first {
            throw Problem(.conflict, "event", "It was not saved", detail: conflict.rejection.reason)
                .worded("why_event")
        }
    }

    // MARK: What is there

    /// Tickets whose facts a change can touch; nil: the warehouse did not say.
    func tickets() async -> Int? {
        let statement = Statement(sql: "SELECT count(*) FROM tickets WHERE exclusion = 0")
        guard let table = try? await reports.environment(asOf: nil).runner.run(statement),
            case .integer(let count)? = table.rows.first?.first
        else { return nil }
        return Int(count)
    }

    /// Since when there is anything; nil: there is nothing yet.
    private func beginning() async -> Instant? {
        (try? await reports.environment(asOf: nil))?.earliest
    }
}
