import HTTPTypes
import Hummingbird
import Ledger
import Support
import Testing
import Web

@Suite struct `Events over HTTP` {
    static let team = #"{"id":"e1","at":"2024-03-01T08:00:00Z","type":"team","team":"t1","name":"Support"}"#
    static let other = #"{"id":"e2","at":"2024-03-01T08:00:00Z","type":"team","team":"t2","name":"Sales"}"#
    static let changed = #"{"id":"e1","at":"2024-03-01T08:00:00Z","type":"team","team":"t1","name":"Changed"}"#

    static func event(_ number: Int) -> String {
        #"{"id":"n\#(number)","at":"2024-03-01T08:00:00Z","type":"team","team":"t\#(number)","name":"Team \#(number)"}"#
    }

    @Test func `lines are taken, and twice is once`() async throws {
        let site = try TestSite()
        let first = try await site.postEvents("\(Self.team)\n\(Self.other)\n")
        #expect(first.status == 200)
        #expect(first["accepted"]?.number == 2)
        let second = try await site.postEvents("\(Self.team)\n")
        #expect(second["accepted"]?.number == 0)
        #expect(second["duplicates"]?.number == 1)
        #expect(try site.ledger.lastSequence() == 2)
    }

    @Test func `a rejected line names line, field and reason, and others go on`() async throws {
        let site = try TestSite()
        let body = "\n\(Self.team)\nno json\n{\"id\":\"x\",\"at\":\"2024-03-01\",\"type\":\"team\"}\n\(Self.other)"
        let reply = try await site.postEvents(body)
        #expect(reply.status == 200)
        #expect(reply["accepted"]?.number == 2)
        #expect(reply["rejected"]?.elements.compactMap { $0["line"]?.number } == [3, 4])
        #expect(reply["rejected"]?[1]?["field"]?.text == "at")
        #expect(reply["rejected"]?[1]?["reason"]?.text?.isEmpty == false)
        #expect(reply["rejected_count"]?.number == 2)
    }

    @Test func `a conflict is rejected at its line of the whole body`() async throws {
        let site = try TestSite { $0.batchSize = 2 }
        let lines = [Self.team] + (1...5).map(Self.event) + [Self.changed]
        let reply = try await site.postEvents(lines.joined(separator: "\r\n"))
        #expect(reply["accepted"]?.number == 6)
        #expect(reply["rejected"]?[0]?["line"]?.number == 7)
        #expect(reply["rejected"]?[0]?["field"]?.text == "id")
    }

    @Test(arguments: ["application/json", "application/x-ndjson", nil])
    func `an array is taken, whatever the type says`(type: String?) async throws {
        let site = try TestSite()
        let reply = try await site.postEvents(" [\(Self.team) , \n\(Self.other),{\"a\":[1,\"],\"]}]\n", type: type)
        #expect(reply["accepted"]?.number == 2)
        #expect(reply["rejected"]?.elements.compactMap { $0["line"]?.number } == [3])
    }

    @Test(arguments: ["[", "[\(team)", "[\(team)] more", "[\(team),]", "[,\(team)]"])
    func `an array that is cut off or not well-formed is told, and what came before is kept`(body: String) async throws
    {
        let site = try TestSite()
        let reply = try await site.postEvents(body)
        #expect(reply.status == 200)
        #expect(reply["rejected_count"]?.number == 1)
        #expect(reply["accepted"]?.number == (body == "[" ? 0 : 1))
    }

    @Test(arguments: ["", "\n \n", "[]", " [ ] ", "\u{FEFF}"])
    func `nothing is nothing`(body: String) async throws {
        let reply = try await TestSite().postEvents(body)
        #expect(reply.status == 200)
        #expect(reply["accepted"]?.number == 0)
        #expect(reply["rejected_count"]?.number == 0)
    }

    @Test func `atomic takes all or none`() async throws {
        let site = try TestSite()
        let bad = try await site.postEvents("\(Self.team)\nno json\n", "?atomic=true")
        #expect(bad.status == 422)
        #expect(bad.type == "application/problem+json")
        #expect(bad["rejected"]?[0]?["line"]?.number == 2)
        #expect(try site.ledger.lastSequence() == 0)
        let good = try await site.postEvents("\(Self.team)\n\(Self.other)\n", "?atomic=true")
        #expect(good["accepted"]?.number == 2)
        let conflict = try await site.postEvents("\(Self.event(1))\n\(Self.changed)\n", "?atomic=true")
        #expect(conflict.status == 422)
        #expect(conflict["rejected"]?[0]?["line"]?.number == 2)
        #expect(try site.ledger.lastSequence() == 2)
    }

    @Test func `a body may arrive in pieces of any size`() async throws {
        let body = (1...40).map(Self.event).joined(separator: "\n")
        for size in [1, 7, 4096] {
            for text in [body, "[" + body.replacing("\n", with: ",") + "]"] {
                let site = try TestSite { $0.batchSize = 13 }
                let reply = try await site.send(
                    .post, "/api/v1/events", token: site.token(.ingest),
                    body: RequestBody(asyncSequence: Pieces(bytes: Array(text.utf8), size: size)))
                #expect(reply["accepted"]?.number == 40)
                #expect(reply["rejected_count"]?.number == 0)
            }
        }
    }

    @Test func `a body beyond the limit is refused, known before or not`() async throws {
        let site = try TestSite {
            $0.eventBodyLimit = 1000
            $0.atomicBodyLimit = 100
        }
        let body = (1...20).map(Self.event).joined(separator: "\n")
        let announced = try await site.send(
            .post, "/api/v1/events", token: site.token(.ingest), headers: [.contentLength: "\(body.utf8.count)"],
            body: body)
        #expect(announced.status == 413)
        #expect(try site.ledger.lastSequence() == 0)
        let streamed = try await site.send(
            .post, "/api/v1/events", token: site.token(.ingest),
            body: RequestBody(asyncSequence: Pieces(bytes: Array(body.utf8), size: 100)))
        #expect(streamed.status == 413)
        #expect(streamed.type == "application/problem+json")
        let atomic = try await site.postEvents(Self.event(1) + "\n" + Self.event(2), "?atomic=true")
        #expect(atomic.status == 413)
    }

    @Test func `a line beyond the limit is rejected and passed over`() async throws {
        let site = try TestSite { $0.smallBodyLimit = 500 }
        let long = #"{"id":"\#(String(repeating: "x", count: 600))"}"#
        for body in ["\(long)\n\(Self.team)", "[\(long),\(Self.team)]"] {
            let reply = try await site.send(
                .post, "/api/v1/events", token: site.token(.ingest),
                body: RequestBody(asyncSequence: Pieces(bytes: Array(body.utf8), size: 100)))
            #expect(reply["rejected"]?[0]?["line"]?.number == 1)
            #expect(reply["rejected"]?[0]?["reason"]?.text?.contains("500 bytes") == true)
        }
        #expect(try site.ledger.lastSequence() == 1)
    }

    @Test func `what is not events is refused by its type`() async throws {
        let site = try TestSite()
        #expect(try await site.postEvents(Self.team, type: "image/png").status == 415)
        let packed = try await site.send(
            .post, "/api/v1/events", token: site.token(.ingest), headers: [.contentEncoding: "br"], body: Self.team)
        #expect(packed.status == 415)
        #expect(try site.ledger.lastSequence() == 0)
    }

    @Test(arguments: ["?atomic=maybe", "?atomc=true", "?atomic=true&atomic=false"])
    func `a parameter that does not fit is named`(query: String) async throws {
        let reply = try await TestSite().postEvents(Self.team, query)
        #expect(reply.status == 400)
        #expect(reply["parameter"]?.text == (query.contains("atomc") ? "atomc" : "atomic"))
    }
}

/// Bytes in pieces.
struct Pieces: AsyncSequence, Sendable {
    let bytes: [UInt8]
    let size: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<UInt8>
        let size: Int

        mutating func next() async -> ByteBuffer? {
            guard !rest.isEmpty else { return nil }
            let piece = ByteBuffer(bytes: rest.prefix(size))
            rest = rest.dropFirst(size)
            return piece
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: bytes[...], size: size) }
}
