import Ledger
import Support
import Testing

@testable import Web

struct TicketPageTests {
    private func timeline(_ ticket: String, _ words: Words) throws -> TimelineModel {
        let account = try #require(try TicketSample.accounts[ticket])
        return TimelineModel(account, durations: DurationModel.all(account, words: words), words: words)
    }

    @Test func `what happened is told in the reader's language`() throws {
        let texts = try timeline("1001", .danish).entries.map(\.text)
        #expect(texts[0] == "oprettet af kunden, kilde email, i Support på trinnet New, ejer Ana Ruiz")
        #expect(texts.contains("svar fra Ana Ruiz"))
        #expect(texts.contains("internt notat fra Jonas Bech"))
        #expect(texts.contains("besked fra kunden i chat k1"))
        #expect(texts.contains("undersøgelse csat besvaret: 4 af 5"))
        #expect(
            texts.contains(
                "ændret til ejer Jonas Bech, ingen kunde, emne »Invoice: VAT«, kilde phone, priority low, seats er tom")
        )
    }

    @Test func `in English, the page says what the command line says`() throws {
        for ticket in ["1001", "1002"] {
            let account = try #require(try TicketSample.accounts[ticket])
            let told = try timeline(ticket, .english).entries.map(\.text)
            let expected = account.explanation.entries.map {
                // The page calls the ticket a ticket, and the contact what all pages call it.
                $0.text.replacing("merged into ", with: "merged into ticket ").replacing(
                    "no contact", with: "no customer")
            }
            #expect(told == expected)
        }
    }

    @Test func `no sentence of a Danish ticket is English`() throws {
        let account = try #require(try TicketSample.accounts["1001"])
        let model = TicketPageModel(account, words: .danish, back: nil)
        var sentences: [String] = []
        for entry in model.timeline.entries {
            sentences += [entry.text, entry.clockText ?? ""] + entry.ends.map(\.text)
        }
        for duration in model.durations {
            sentences += [duration.title, duration.sentence] + duration.days.map(\.text)
        }
        let english = ["created", "reply", "counted", "closed", "paused", " by ", "credited", "rule ", "From "]
        #expect(sentences.count > 30)
        for sentence in sentences {
            #expect(!english.contains { sentence.contains($0) }, "\(sentence)")
        }
    }

    @Test func `an id is read once, not what it spells when it is read again`() async throws {
        let viewer = try TestSite().browser(.viewer)
        #expect(try await viewer.get("/tickets/%31001").text.contains("Invoice"))
        #expect(try await viewer.get("/tickets/%2531001").status == 404)
    }

    @Test func `each kind of line has its dot`() throws {
        let timeline = try timeline("1001", .danish)
        #expect(timeline.entries.map(\.kind).prefix(4) == ["customer", "agent", "", "customer"])
        #expect(timeline.entries.last?.kind == "closed")
        #expect(timeline.entries.filter { $0.kind == "survey" }.count == 2)
        // An internal note and a bot's message are nobody's reply.
        #expect(timeline.entries[5].kind.isEmpty && timeline.entries[6].kind.isEmpty)
    }

    @Test func `an event that ends a duration says so and leads to its account`() throws {
        let account = try #require(try TicketSample.accounts["1001"])
        let model = TicketPageModel(account, words: .english, back: nil)
        func ends(_ text: String) -> [String] {
            model.timeline.entries.first { $0.text == text }?.ends.map { $0.text.replacing("\u{A0}", with: " ") } ?? []
        }
        #expect(ends("reply by Ana Ruiz") == ["Time to first reply: 42 m", "Owner response time: 42 m"])
        // Over a weekend, SLA hours and the clock say different things.
        #expect(ends("message by the customer")[0].hasSuffix(" in SLA hours"))
        #expect(ends("internal note by Jonas Bech").isEmpty)
        #expect(model.timeline.entries.last?.ends.count == 1)
        let ids = Set(model.durations.map { "#" + $0.id })
        #expect(model.timeline.entries.flatMap(\.ends).allSatisfy { ids.contains($0.address) })
        // Stages and the sum of open cycles have their accounts only.
        let told = model.timeline.entries.flatMap(\.ends).count
        #expect(told == account.explanation.durations.filter { $0.measure.isTold }.count)
    }

    @Test func `where the clock stands still and goes on is said`() throws {
        let clock = try timeline("1001", .english).entries.map(\.clockText)
        #expect(clock.prefix(5) == [nil, nil, "the clock is paused", "the clock runs again", nil])
        #expect(clock.compactMap { $0 }.count == 2)
    }

    @Test func `a clock that still stands is drawn to the end`() throws {
        let asked = TicketSample.invoice.split(separator: "\n").prefix(3).joined(separator: "\n")
        let note = #"{"id":"n","at":"2024-03-02T14:15:00Z","type":"survey.sent","ticket":"1001","survey":"csat"}"#
        let lines = [TicketSample.directory, asked, note].joined(separator: "\n")
        let account = try TicketSample.account("1001", lines: lines)
        let timeline = TimelineModel(account, durations: DurationModel.all(account, words: .english), words: .english)
        #expect(timeline.entries.map(\.clockText) == [nil, nil, "the clock is paused", nil])
        let paused = try #require(timeline.bands.first { $0.kind == "paused" })
        #expect(try #require(Double(paused.x)) + #require(Double(paused.width)) == 994)
    }
}

extension ExplainedDuration.Measure {
    fileprivate var isTold: Bool {
        switch self {
        case .firstReply, .ownerResponse, .customerResponse, .closeLatest, .closeFirst, .chat: true
        case .closeOpen, .stage: false
        }
    }
}
