import HTTPTypes
import Hummingbird
import Ledger
import Logging
import Support
import Web

/// The web application on a ledger in memory, asked without a server around it.
struct TestSite: Sendable {
    let ledger: Ledger
    let reports: StubReports
    let warehouse: StubWarehouse
    let configuration: WebConfiguration
    /// Where requests are logged.
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    private let responder: RouterResponder<WebContext>
    private let clock: TestClock

    init(_ configure: (inout WebConfiguration) -> Void = { _ in }) throws {
        ledger = try Ledger.inMemory()
        reports = StubReports()
        warehouse = StubWarehouse()
        clock = TestClock()
        configuration = .with(configure)
        responder = try WebApplication.responder(
            services: Self.services(ledger, reports, warehouse, clock), configuration: configuration)
    }

    static func services(
        _ ledger: Ledger, _ reports: StubReports, _ warehouse: StubWarehouse, _ clock: TestClock
    ) -> WebServices {
        var services = WebServices(
            intake: LedgerIntake(ledger: ledger), reports: reports, tickets: StubTickets(), warehouse: warehouse,
            ledger: ledger, now: { clock.now })
        services.imports = StubImports(ledger: ledger)
        return services
    }

    var now: Instant { clock.now }

    func advance(by span: Milliseconds) { clock.advance(by: span) }

    /// From now on time passes: a millisecond with each look at the clock.
    func letTimePass() { clock.run() }

    /// A token with scopes.
    func token(_ scopes: APIToken.Scope...) throws -> String {
        try ledger.tokens.create(name: "test", scopes: Set(scopes), now: now).secret
    }

    func get(_ path: String, token: String? = nil, headers: HTTPFields = [:]) async throws -> Reply {
        try await send(.get, path, token: token, headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, token: String? = nil, headers: HTTPFields = [:],
        type: String? = nil, body: String = ""
    ) async throws -> Reply {
        try await send(
            method, path, token: token, headers: headers, type: type,
            body: RequestBody(buffer: ByteBuffer(string: body)))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, token: String? = nil, headers: HTTPFields = [:],
        type: String? = nil, body: RequestBody
    ) async throws -> Reply {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let type { headers[.contentType] = type }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "reports.test", path: path, headerFields: headers)
        let context = WebContext(logger: logger, id: "request-1")
        let response = try await responder.respond(to: Request(head: head, body: body), context: context)
        return try await Reply(response)
    }

    func postEvents(_ body: String, _ query: String = "", type: String? = "application/x-ndjson") async throws -> Reply
    {
        try await send(.post, "/api/v1/events\(query)", token: token(.ingest), type: type, body: body)
    }
}

/// A clock that moves when it is told to.
final class TestClock: @unchecked Sendable {
    private let lock = Lock()
    private var instant = Instant(milliseconds: 1_711_965_600_000)  // 2024-04-01T10:00:00Z

    private var runs = false

    var now: Instant {
        lock.held {
            if runs { instant = instant + 1 }
            return instant
        }
    }

    func advance(by span: Milliseconds) { lock.held { instant = instant + span } }

    func run() { lock.held { runs = true } }
}
