import Support
import Testing

@testable import Web

struct TicketPageTests {
    private func timeline(_ ticket: String, _ words: Words) throws -> TimelineModel {
        TimelineModel(try #require(try TicketSample.accounts[ticket]), words: words)
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
            let told = TimelineModel(account, words: .english).entries.map(\.text)
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
        let sentences =
            model.timeline.entries.map(\.text)
            + model.durations.flatMap { [$0.title, $0.sentence] + $0.days.map(\.text) }
        let english = ["created", "reply", "counted", "closed", "paused", " by ", "credited", "rule ", "From "]
        #expect(sentences.count > 30)
        for sentence in sentences {
            #expect(!english.contains { sentence.contains($0) }, "\(sentence)")
        }
    }

    @Test func `each kind of line has its dot`() throws {
        let timeline = try timeline("1001", .danish)
        #expect(timeline.entries.map(\.kind).prefix(4) == ["customer", "agent", "", "customer"])
        #expect(timeline.entries.last?.kind == "closed")
        #expect(timeline.entries.filter { $0.kind == "survey" }.count == 2)
        // An internal note and a bot's message are nobody's reply.
        #expect(timeline.entries[5].kind.isEmpty && timeline.entries[6].kind.isEmpty)
    }
}
