import Connectors
import Foundation
import Ledger
import Support
import Synchronization

@testable import turnaround

/// Files of known events and known answers, beside this source.
enum Fixture {
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)").path
    }

    /// How many events are what, and then the questions with their right answers; empty: they could not be read.
    static let answers = (try? lines("answers.jsonl.gz")) ?? []

    /// The lines of a file, unpacked, each read as JSON.
    private static func lines(_ name: String) throws -> [JSON] {
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", path(name)]
        let pipe = Pipe()
        unpack.standardOutput = pipe
        try unpack.run()
        let bytes = [UInt8](try pipe.fileHandleForReading.readToEnd() ?? Data())
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)) }
    }

    /// All known events, decoded; lines that are none left out.
    static func events() throws -> [DecodedEvent] {
        let source = try NDJSONSource(path: path("events.ndjson.gz"))
        var events: [DecodedEvent] = []
        while let batch = try source.next() { events += batch.decoded().events }
        return events
    }
}

/// A folder that goes with its last reference.
final class TemporaryFolder: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "turnaround-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A clock that a test sets.
final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ moment: Instant) { self.moment = Mutex(moment) }

    var now: Instant {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }
}

extension Workspace {
    /// In memory, with all of these events derived.
    static func holding(_ events: [DecodedEvent], at now: Instant) async throws -> Workspace {
        let ledger = try Ledger.inMemory()
        for batch in events.inBatches(of: 2_000) { _ = try ledger.append(batch) }
        let workspace = try await Workspace(ledger: ledger, clock: { now })
        try await workspace.deriver.catchUp()
        return workspace
    }
}
