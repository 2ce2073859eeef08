import Foundation
import Support
import Testing

@testable import Ledger

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

@Suite struct `A process that is killed while it appends` {
    private static let batchSize = 100

    /// The child is killed by the kernel at a random moment, without a word; what it wrote down as acknowledged must be there.
    @Test(arguments: 1...4)
    func `loses nothing that was acknowledged and keeps nothing twice`(round: Int) async throws {
        let folder = TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let path = folder.path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
            let delay = UInt32.random(in: 5_000...60_000) + UInt32(round) * 10_000
            // Slots are written often, so that some rounds die within that too.
            let limits = EventIdentities.Limits(tail: 250)
            let ledger = Ledger(storage: try Storage(folder: path, access: .write), limits: limits)
            let acknowledged = try #require(fopen(path + "/acknowledged", "w"))
            for number in 0..<1_000_000 {
                _ = try ledger.append(batch(number))
                fputs("\(number)\n", acknowledged)
                fflush(acknowledged)
                guard number == 0 else { continue }
                Thread.detachNewThread {
                    usleep(delay)
                    kill(getpid(), SIGKILL)
                }
            }
        }
        let acknowledged = try String(contentsOfFile: path + "/acknowledged", encoding: .utf8)
            .split(separator: "\n").count
        #expect(acknowledged > 0)
        let ledger = try Ledger(folder: path, access: .write)
        #expect(try ledger.check() == [])
        let recorded = try Int(ledger.lastSequence())
        #expect(recorded % Self.batchSize == 0, "half a batch was kept")
        #expect(recorded / Self.batchSize >= acknowledged)
        #expect(recorded / Self.batchSize <= acknowledged + 1)
        // All that is recorded is recognised, and what comes next is taken.
        for number in 0..<recorded / Self.batchSize {
            #expect(try ledger.append(batch(number)).duplicates == Self.batchSize)
        }
        #expect(try ledger.append(batch(recorded / Self.batchSize)).accepted == Self.batchSize)
    }
}

private func batch(_ number: Int) -> [DecodedEvent] {
    (0..<100).map { index in
        message("\(number)-\(index)", minute(Int64(number)), ticket: "\((number * 31 + index) % 500)")
    }
}
