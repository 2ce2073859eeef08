import Hummingbird
import Ledger
import Logging
import Support
import Web

/// The web application behind a real server on a free port of this machine.
struct LiveSite: Sendable {
    let port: Int
    let ledger: Ledger
    let reports: StubReports

    static func run<Value: Sendable>(
        _ configuration: WebConfiguration = .with { _ in },
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        _ body: @escaping @Sendable (LiveSite) async throws -> Value
    ) async throws -> Value {
        let (ledger, reports) = (try Ledger.inMemory(), StubReports())
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let application = try WebApplication.build(
            services: TestSite.services(ledger, reports, StubWarehouse(), TestClock()), configuration: configuration,
            logger: logger
        ) { continuation.yield($0) }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try await application.run()
                return nil
            }
            group.addTask {
                var iterator = ports.makeAsyncIterator()
                guard let port = await iterator.next() else { throw CancellationError() }
                return try await body(LiveSite(port: port, ledger: ledger, reports: reports))
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }

    /// Waits until something is so, twenty seconds at most.
    func until(_ condition: @Sendable () -> Bool) async throws -> Bool {
        for _ in 0..<2000 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return condition()
    }
}

extension WebConfiguration {
    /// For tests: any free port, a known secret, and what a test changes.
    static func with(_ change: (inout WebConfiguration) -> Void) -> WebConfiguration {
        var configuration = WebConfiguration()
        configuration.port = 0
        configuration.localSecret = "local-secret"
        change(&configuration)
        return configuration
    }
}
