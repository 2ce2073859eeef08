import Ledger
import Reports
import Semantics
import Support
import Synchronization
import Web

final class Lock: Sendable {
    private let mutex = Mutex(())

    func held<Value>(_ body: () throws -> Value) rethrows -> Value {
        try mutex.withLock { _ in try body() }
    }
}

struct LedgerIntake: EventIntake {
    let ledger: Ledger

    func append(_ events: [DecodedEvent], atomic: Bool) async throws -> IntakeReceipt {
        let result = try ledger.append(events, atomic: atomic)
        return IntakeReceipt(
            accepted: result.accepted, duplicates: result.duplicates,
            conflicts: result.conflicts.map { .init(index: $0.index, rejection: $0.rejection) })
    }
}

/// Reads parameters as the real thing does, and answers with one row that it makes up.
final class StubReports: ReportService, Sendable {
    struct Broken: Error {}

    private let state = Mutex((label: "Ana Ruiz", isBroken: false, asked: 0))
    private let tables = Mutex<@Sendable (Statement) -> [[SQLValue]]>({ _ in [] })
    private let hanging = Mutex((hangs: false, waiting: false, cancelled: false))

    func answerWith(label: String) { state.withLock { $0.label = label } }

    func fail() { state.withLock { $0.isBroken = true } }

    /// What the warehouse answers from now on.
    func answerStatements(_ rows: @escaping @Sendable (Statement) -> [[SQLValue]]) { tables.withLock { $0 = rows } }

    /// How often somebody asked for the state of the data.
    var environments: Int { state.withLock { $0.asked } }

    /// From now on no answer comes until whoever asked gives up.
    func hang() { hanging.withLock { $0.hangs = true } }

    var isWaiting: Bool { hanging.withLock { $0.waiting } }
    var wasCancelled: Bool { hanging.withLock { $0.cancelled } }

    func environment(asOf: Instant?) async throws -> ReportEnvironment {
        state.withLock { $0.asked += 1 }
        if state.withLock({ $0.isBroken }) { throw Broken() }
        let now = Instant(milliseconds: 1_711_965_600_000)
        if let asOf, asOf > now + 400 * .day {
            throw ParameterError(name: "as_of", reason: "is more than a year ahead")
        }
        return ReportEnvironment(
            now: asOf ?? now, dataTo: nil, earliest: nil, timeZone: .utc,
            runner: Runner(rows: tables.withLock { $0 }))
    }

    func answer(_ report: Report, parameters: [Parameter]) async throws -> ReportAnswer {
        let label = state.withLock { $0.label }
        if hanging.withLock({ $0.hangs }) {
            hanging.withLock { $0.waiting = true }
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                hanging.withLock { $0.cancelled = true }
                throw error
            }
        }
        let query = try report.query(parameters, in: await environment(asOf: nil))
        var answer = ReportAnswer(report: report.slug, title: report.title, query: query)
        answer.columns = [
            .init(key: "label", title: "Owner", unit: .text), .init(key: "mean", title: "Mean", unit: .duration),
        ]
        answer.rows = [AnswerRow([("label", .text(label)), ("mean", .number(3723.5))])]
        answer.totals = AnswerRow([("mean", .number(3723.5))])
        return answer
    }

    func records(_ report: Report, parameters: [Parameter], isTable: Bool) async throws -> RecordPage {
        var rest = parameters
        let choice = try DrillChoice(taking: &rest)
        let query = try report.query(rest, in: await environment(asOf: nil))
        return RecordPage(
            report: report.slug, query: query, total: 1, page: choice.page, perPage: choice.perPage,
            columns: [.init(key: "ticket", title: "Ticket", unit: .text)],
            records: [AnswerRow([("ticket", .text("1001"))])])
    }

    private struct Runner: StatementRunner {
        let rows: @Sendable (Statement) -> [[SQLValue]]

        func run(_ statement: Statement) async throws -> ResultTable {
            ResultTable(columns: [], rows: rows(statement))
        }
    }
}

/// Knows the tickets of the sample, and `1/ö`, that was created.
struct StubTickets: TicketService {
    func account(of ticket: String, asOf: Instant?) async throws -> TicketAccount? {
        guard ticket == "1/ö" else { return try TicketSample.accounts[ticket] }
        let created = Instant(milliseconds: 1_709_283_600_000)
        guard asOf.map({ $0 >= created }) ?? true else { return nil }
        let creation = Creation(source: "email", pipeline: "support", stage: "new", subject: "<b>Invoice</b>")
        let history = TicketHistory(
            ticket: ticket, events: [Event(id: "e1", at: created, payload: .ticket(id: ticket, .created(creation)))],
            merged: [])
        let directory = Directory([])
        let explanation = TicketExplanation(history, rulebook: Rulebook(directory: directory, accountZone: .utc))
        return TicketAccount(explanation: explanation, directory: directory, zone: .utc)
    }
}

final class StubWarehouse: WarehouseService, Sendable {
    private let changes = Mutex(0)
    private let latest = Mutex<Instant?>(nil)

    /// From now on there are figures up to then.
    func answer(dataTo: Instant) { latest.withLock { $0 = dataTo } }

    var settingsChanges: Int { changes.withLock { $0 } }

    func status() async throws -> WarehouseStatus {
        WarehouseStatus(dataTo: latest.withLock { $0 }, events: 3, sequence: 5, derivedThrough: 4)
    }

    func quality(kind: String?, offset: Int, limit: Int) async throws -> DataQuality {
        DataQuality(
            counters: [.init(kind: "no_messages", count: 2)],
            oddities: [.init(kind: kind ?? "no_messages", ticket: "\(offset)", detail: "\(limit)")], total: 2)
    }

    func startRebuild() async throws -> RebuildProgress {
        RebuildProgress(state: .running, done: 1, total: 9, startedAt: Instant(milliseconds: 0))
    }

    func rebuildProgress() async throws -> RebuildProgress? { nil }

    func tablesThatDiffer() async throws -> [String] { [] }

    func settingsChanged() async throws { changes.withLock { $0 += 1 } }
}
