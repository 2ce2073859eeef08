import Foundation
import Ledger
import Support
import Testing
import Web

@Suite struct `Slow and abandoned clients` {
    private static let question =
        "GET /api/v1/reports/time-to-close HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer local-secret\r\n\r\n"

    private static func post(_ length: String) -> String {
        "POST /api/v1/events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer local-secret\r\n\(length)\r\n\r\n"
    }

    @Test func `a connection is kept for the next question`() async throws {
        try await LiveSite.run { site in
            let client = try RawClient(port: site.port)
            for _ in 0..<3 {
                await client.send(Self.question)
                let answer = await client.receive { $0.contains("\"elapsed_ms\"") }
                #expect(answer.text.hasPrefix("HTTP/1.1 200"))
                #expect(!answer.closed)
            }
        }
    }

    @Test func `headers that never end are not waited for`() async throws {
        try await LiveSite.run(.with { $0.idleTimeout = .milliseconds(200) }) { site in
            let client = try RawClient(port: site.port)
            await client.send("GET / HTTP/1.1\r\nHost: he")
            #expect(await client.receive().closed)
        }
    }

    @Test func `a body that stops is not waited for, and nothing of it is kept`() async throws {
        try await LiveSite.run(.with { $0.idleTimeout = .milliseconds(200) }) { site in
            let client = try RawClient(port: site.port)
            await client.send(Self.post("Content-Length: 1000") + "{\"id\":")
            #expect(await client.receive().closed)
            #expect(try site.ledger.lastSequence() == 0)
        }
    }

    @Test func `a body that drips is refused`() async throws {
        try await LiveSite.run(
            .with {
                $0.bodyGrace = .milliseconds(100)
                $0.minimumRate = 10_000
            }
        ) { site in
            let client = try RawClient(port: site.port)
            await client.send(Self.post("Content-Length: 1000"))
            for _ in 0..<8 {
                await client.send(" ")
                try await Task.sleep(for: .milliseconds(40))
            }
            let answer = await client.receive { $0.contains("\r\n\r\n") }
            #expect(answer.text.hasPrefix("HTTP/1.1 408"))
        }
    }

    @Test func `nobody's query runs for nobody`() async throws {
        try await LiveSite.run { site in
            site.reports.hang()
            let client = try RawClient(port: site.port)
            await client.send(Self.question)
            #expect(try await site.until { site.reports.isWaiting })
            #expect(!site.reports.wasCancelled)
            await client.hangUp()
            #expect(try await site.until { site.reports.wasCancelled })
        }
    }

    @Test func `an answer that is not read does not hold the connection for ever`() async throws {
        try await LiveSite.run(.with { $0.idleTimeout = .milliseconds(200) }) { site in
            site.reports.answerWith(label: String(repeating: "x", count: 16 << 20))
            let client = try RawClient(port: site.port, receiveBuffer: 4096)
            await client.send(Self.question)
            try await Task.sleep(for: .seconds(2))
            let answer = await client.receive()
            #expect(answer.closed)
            #expect(answer.text.utf8.count < 16 << 20)
        }
    }

    @Test func `a body that is too large is refused before it is read`() async throws {
        try await LiveSite.run(.with { $0.eventBodyLimit = 1000 }) { site in
            let client = try RawClient(port: site.port)
            await client.send(Self.post("Content-Length: 100000000"))
            let answer = await client.receive { $0.contains("\r\n\r\n") }
            #expect(answer.text.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `behind a body that is not wanted the connection ends, and the answer comes whole before`() async throws
    {
        try await LiveSite.run(.with { $0.eventBodyLimit = 1000 }) { site in
            let client = try RawClient(port: site.port)
            await client.send(Self.post("Content-Length: 4000000"))
            async let answer = client.receive()
            let other = try RawClient(port: site.port)
            await other.send(Self.post("Content-Length: 4000000") + String(repeating: "x", count: 4_000_000))
            await other.send(Self.question)
            for answer in [await answer, await other.receive()] {
                #expect(answer.text.hasPrefix("HTTP/1.1 413"))
                #expect(answer.text.contains("connection: close") || answer.text.contains("Connection: close"))
                #expect(answer.text.hasSuffix("}"))
                #expect(answer.text.components(separatedBy: "HTTP/1.1").count == 2)
                #expect(answer.closed)
            }
        }
    }

    @Test func `what is refused does not end the connection under a later question`() async throws {
        try await LiveSite.run { site in
            let client = try RawClient(port: site.port)
            let wrong = Self.post("Content-Type: image/png\r\nContent-Length: 4")
            await client.send(wrong + "\u{89}PN")
            let refused = await client.receive { $0.hasSuffix("}") }
            #expect(refused.text.hasPrefix("HTTP/1.1 415"))
            #expect(!refused.text.lowercased().contains("connection: close"))
            site.reports.hang()
            await client.send(Self.question)
            #expect(try await site.until { site.reports.isWaiting })
            try await Task.sleep(for: .seconds(3))
            #expect(!site.reports.wasCancelled)
        }
    }

    @Test func `a large body is taken as it comes`() async throws {
        try await LiveSite.run { site in
            let lines = (1...5000).map { `Events over HTTP`.event($0) + "\n" }
            let client = try RawClient(port: site.port)
            await client.send(Self.post("Transfer-Encoding: chunked"))
            for start in stride(from: 0, to: lines.count, by: 100) {
                let piece = lines[start..<start + 100].joined()
                await client.send(String(piece.utf8.count, radix: 16) + "\r\n" + piece + "\r\n")
            }
            await client.send("0\r\n\r\n")
            let answer = await client.receive { $0.contains("unknown_keys") }
            #expect(answer.text.contains("\"accepted\":5000,"))
            #expect(try site.ledger.lastSequence() == 5000)
        }
    }

    @Test(arguments: ["NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"])
    func `what is no HTTP is refused`(text: String) async throws {
        try await LiveSite.run { site in
            let client = try RawClient(port: site.port)
            await client.send(text)
            let answer = await client.receive()
            #expect(answer.closed)
            #expect(answer.text.isEmpty || answer.text.hasPrefix("HTTP/1.1 400"))
        }
    }
}
