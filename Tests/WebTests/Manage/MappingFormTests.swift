import HTTPTypes
import Ledger
import Support
import Testing

@testable import Web

@Suite struct `Choosing what columns are` {
    private let admin: Browser

    init() async throws {
        admin = try TestSite().browser(.admin)
        _ = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
    }

    /// The form as the page has it, with what somebody changes.
    private func send(
        action: String = "preview", base: String = StubImports.proposed, text: String? = nil, _ fields: [String]
    ) async throws -> Reply {
        let form = ["action=\(action)", "base=\(Form.encoded(base))", "mapping=\(Form.encoded(text ?? base))"]
        return try await admin.post("/data/uploads/abc", (form + fields).joined(separator: "&"))
    }

    /// The page to which it leads.
    private func post(
        action: String = "preview", base: String = StubImports.proposed, text: String? = nil, _ fields: String...
    ) async throws -> Reply {
        let sent = try await send(action: action, base: base, text: text, fields)
        #expect(sent.status == 303)
        return try await admin.follow(sent)
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
        #expect(started.text.contains(sentence) && started.text.contains("Nothing was imported yet"))
    }

    @Test func `a wrong choice that is shown again is there to be corrected`() async throws {
        let wrong = try await post("use.1=ticket")
        let base = try #require(wrong.field("base")?.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
        #expect(base == StubImports.proposed)
        let right = try await send(action: "start", ["use.0=", "use.1=ticket", "use.2=created.at"])
        #expect(right.headers[.location] == "/data/imports/1")
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
        // With the line ends of a browser it is the same text.
        let sent = StubImports.proposed.replacing("\n", with: "\r\n")
        let started = try await send(action: "start", text: sent, ["use.2=closed.at"])
        #expect(started.headers[.location] == "/data/imports/1")
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
        #expect(page.text.contains("this is no mapping") || page.text.contains("&#39;ticket&#39; is missing"))
        #expect(page.mapping == "nonsense")
        #expect(page.text.contains(#"<option value="closed.at" selected>"#))
    }
}

/// What is kept of a form between two looks at it.
@Suite struct `A mapping on its way` {
    private let admin: Browser

    init() async throws {
        admin = try TestSite().browser(.admin)
        _ = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
    }

    private func choose(_ fields: String...) async throws -> Reply {
        let page = try await admin.get("/data/uploads/abc")
        let text = Form.encoded(try #require(page.mapping).replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
        let form = ["action=preview", "base=\(text)", "mapping=\(text)"] + fields
        return try await admin.follow(admin.post("/data/uploads/abc", form.joined(separator: "&")))
    }

    @Test func `what was chosen is there again at the upload's address`() async throws {
        let sent = try await choose("use.2=closed.at", "zone=europe/copenhagen")
        let again = try await admin.get("/data/uploads/abc")
        #expect(Golden.steady(again.text) == Golden.steady(sent.text))
        #expect(try #require(again.mapping).contains("closed.at: done") && again.text.contains("Europe/Copenhagen"))
    }

    @Test func `another kind of table begins with what is proposed for it, and asks its own questions`() async throws {
        let page = try await choose("rows=comments", "zone=Europe/Madrid")
        let text = try #require(page.mapping)
        #expect(text.contains("author.id: done") && text.contains("author.kind: state") && text.contains("at: at"))
        #expect(text.contains("zone: Europe/Madrid"))
        #expect(page.text.contains("who is a customer?") && !page.text.contains("is it the ticket"))
    }

    @Test func `the way back to a kind of table finds its columns as they were`() async throws {
        _ = try await choose("use.2=closed.at")
        _ = try await choose("rows=comments")
        _ = try await choose("use.1=", "use.3=at", "use.2=author.id")
        let page = try await choose("rows=tickets")
        let text = try #require(page.mapping)
        #expect(text.contains("rows: tickets") && text.contains("closed.at: done") && text.contains("created.at: at"))
        let again = try #require(try await choose("rows=comments").mapping)
        #expect(again.contains("at: state") && again.contains("author.id: done") && !again.contains("author.kind"))
    }

    @Test func `what was imported leads to its import`() async throws {
        let mapping = Form.encoded(StubImports.proposed)
        let started = try await admin.post("/data/uploads/abc", "action=start&mapping=\(mapping)")
        #expect(started.headers[.location] == "/data/imports/1")
        #expect(try await admin.get("/data/uploads/abc").headers[.location] == "/data/imports/1")
        let again = try await admin.post("/data/uploads/abc", "action=preview&mapping=\(mapping)")
        #expect(again.headers[.location] == "/data/imports/1")
    }

    @Test func `an import tells who began it and by which mapping, and the next table can be read by the same`()
        async throws
    {
        let mine = StubImports.proposed.replacing("zone: UTC", with: "zone: Europe/Madrid")
        _ = try await admin.post("/data/uploads/abc", "action=start&mapping=\(Form.encoded(mine))")
        let run = try await admin.get("/data/imports/1")
        #expect(run.text.contains("by admin &lt;b&gt;") && run.text.contains("zone: Europe/Madrid"))
        #expect(try await admin.get("/data").text.contains("admin &lt;b&gt;"))
        let site = admin.site
        #expect(!(try await site.browser(.viewer).get("/data/imports/1").text.contains("Europe/Madrid")))
        // The stub calls every upload alike: the next one is not the one that was imported.
        _ = try site.ledger.imports.start(file: "old.csv", account: nil, mapping: mine, now: site.now)
        let other = try TestSite()
        _ = try other.ledger.imports.start(file: "old.csv", account: "gone", mapping: mine, now: other.now)
        _ = try other.ledger.imports.start(file: "other.csv", mapping: "nothing: alike", now: other.now)
        let next = try other.browser(.admin)
        _ = try await next.upload("/data/uploads", "number,at\n1,2024-01-01\n")
        let page = try await next.get("/data/uploads/abc")
        #expect(page.text.contains("As in old.csv") && !page.text.contains("As in other.csv"))
        let read = try await next.follow(next.post("/data/uploads/abc", "reuse=1"))
        #expect(try #require(read.mapping).contains("Europe/Madrid"))
        #expect(read.text.contains("mapping of an earlier import") && !read.text.contains("What only you can tell"))
        #expect(try await next.post("/data/uploads/abc", "reuse=2").status == 303)
        #expect(try await next.post("/data/uploads/abc", "reuse=9").status == 404)
        let list = try await next.get("/data").text
        #expect(list.contains("the command line") && list.contains("somebody"))
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
