import Ledger
import Support
import Testing

@testable import Web

@Suite struct `Choosing what columns are` {
    /// The form as the page has it, with what somebody changes.
    private func post(
        action: String = "preview", base: String = StubImports.proposed, text: String? = nil, _ fields: String...
    ) async throws -> Reply {
        let admin = try TestSite().browser(.admin)
        _ = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
        let form = ["action=\(action)", "base=\(Form.encoded(base))", "mapping=\(Form.encoded(text ?? base))"]
        return try await admin.post("/data/uploads/abc", (form + fields).joined(separator: "&"))
    }

    @Test func `each column has a list with its use chosen`() async throws {
        let page = try await post()
        #expect(page.status == 200)
        #expect(page.text.contains(#"<option value="ticket" selected>Ticket number</option>"#))
        #expect(page.text.contains(#"<option value="created.at" selected>When the ticket was opened</option>"#))
        #expect(page.text.contains(#"<option value="d/M/yyyy">d/M/yyyy</option>"#))
        #expect(page.text.contains(#"<option value="iso8601" selected>"#))
        // Comments alone have an author.
        #expect(!page.text.contains("Who wrote it"))
    }

    @Test func `what is chosen is written into the text, and what the text says besides stays`() async throws {
        let page = try await post("use.2=closed.at", "use.3=fields.stage")
        #expect(page.status == 200)
        let text = try #require(page.mapping)
        #expect(text.hasPrefix("# made up\n"))
        #expect(text.contains("closed.at: done\n") && text.contains("fields.stage: state\n"))
        #expect(text.contains("ticket: &lt;td&gt;number"))
        #expect(page.text.contains(#"<option value="closed.at" selected>"#))
    }

    @Test func `a use that is taken away leaves its column free`() async throws {
        let base = StubImports.proposed + "closed.at: done\n"
        let text = try #require(try await post(base: base, "use.2=").mapping)
        #expect(!text.contains("closed.at"))
    }

    @Test(arguments: [
        ("use.0=", "No column says which ticket a row is about"),
        ("use.1=", "No column says when a ticket was opened"),
        ("use.1=ticket", "“Ticket number” is chosen for &lt;td&gt;number too"),
        ("rows=comments", "No column says who wrote a comment"),
        ("rows=updates", "No column says when an update was made"),
        ("table=a%3Ab", "without a colon"), ("table=+", "without a colon"),
        ("zone=Atlantis", "There is no such time zone"),
        ("use.2=author.id", "“Who wrote it” does not go with this kind of table"),
    ])
    func `what cannot be is said at its field before anything is stored`(field: String, sentence: String) async throws {
        let seen = try await post(field)
        #expect(seen.status == 200)
        #expect(seen.text.contains(sentence))
        // The text is not changed to something that is wrong, and nothing begins.
        #expect(seen.mapping == StubImports.proposed.replacing("<td>", with: "&lt;td&gt;"))
        let started = try await post(action: "start", field)
        #expect(started.status == 422)
        #expect(started.text.contains(sentence))
    }

    @Test func `a wrong choice that is shown again is there to be corrected`() async throws {
        let wrong = try await post("use.1=ticket")
        let base = try #require(wrong.field("base")?.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
        #expect(base == StubImports.proposed)
        let right = try await post(action: "start", "use.0=", "use.1=ticket", "use.2=created.at")
        #expect(right.status == 303)
    }

    @Test func `another kind of table frees the columns that it has no use for`() async throws {
        let base = StubImports.proposed + "closed.at: done\n"
        let page = try await post(base: base, "rows=updates", "use.3=at")
        let text = try #require(page.mapping)
        #expect(text.contains("rows: updates") && text.contains("at: state") && !text.contains("closed.at"))
    }

    @Test func `the text that was typed counts`() async throws {
        let text = StubImports.proposed.replacing("created.at: at", with: "created.at: done")
        let page = try await post(text: text)
        #expect(page.mapping?.contains("created.at: done") == true)
        #expect(try await post(action: "start", text: text).status == 303)
        // With the line ends of a browser it is the same text.
        let sent = StubImports.proposed.replacing("\n", with: "\r\n")
        #expect(
            try await post(action: "start", base: StubImports.proposed, text: sent, "use.2=closed.at").status == 303)
    }

    @Test func `where text and lists were changed, both hold, and somebody has to look first`() async throws {
        let text = "# mine\n" + StubImports.proposed.replacing("zone: UTC", with: "zone: Europe/Madrid")
        let page = try await post(action: "start", text: text, "use.2=closed.at")
        #expect(page.status == 200)
        #expect(page.text.contains("You changed the text and the lists."))
        let merged = try #require(page.mapping)
        #expect(merged.hasPrefix("# mine\n"))
        #expect(merged.contains("zone: Europe/Madrid") && merged.contains("closed.at: done"))
        #expect(page.field("base")?.contains("closed.at: done") == true)
    }

    @Test func `a text that is broken keeps what was chosen, and says so`() async throws {
        let page = try await post(action: "start", text: "nonsense", "use.2=closed.at")
        #expect(page.status == 422)
        #expect(page.text.contains("this is no mapping"))
        #expect(page.mapping == "nonsense")
        #expect(page.text.contains(#"<option value="closed.at" selected>"#))
    }
}

enum Form {
    /// As it stands in a posted form.
    static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Reply {
    /// The text of the mapping as the page has it.
    fileprivate var mapping: String? {
        guard let start = text.firstRange(of: "<textarea id=\"mapping\"")?.upperBound,
            let open = text[start...].firstIndex(of: ">"),
            let end = text[open...].firstRange(of: "</textarea>")?.lowerBound
        else { return nil }
        return String(text[text.index(after: open)..<end])
    }
}
