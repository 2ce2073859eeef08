import HTTPTypes
import Hummingbird
import Ledger
import Support
import Testing

@testable import Web

@Suite struct `Bringing data in` {
    @Test func `a table is uploaded, looked at, corrected and imported`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let sent = try await admin.upload("/data/uploads", "number,at\n1,2024-01-01\n")
        #expect(sent.headers[.location] == "/data/uploads/abc")
        let page = try await admin.get("/data/uploads/abc")
        #expect(page.text.contains("&lt;td&gt;number") && page.text.contains("&lt;i&gt;1"))
        #expect(page.text.contains("is it the ticket&#39;s?") || page.text.contains("is it the ticket's?"))
        #expect(page.text.contains("no &lt;zone&gt;") && page.text.contains("ticket.created: 1"))
        let wrong = try await admin.post("/data/uploads/abc", "action=start&mapping=nothing%20here")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("the key") && wrong.text.contains("nothing here"))
        let mapping = Form.encoded(StubImports.proposed)
        let started = try await admin.post("/data/uploads/abc", "action=start&mapping=\(mapping)")
        #expect(started.headers[.location] == "/data/imports/1")
        let progress = try await admin.get("/data/imports/1")
        #expect(progress.text.contains("value=\"40\""))
        #expect(progress.headers[HTTPField.Name("Refresh")!] == "1")
        try site.ledger.imports.finish(1, counts: .init(accepted: 3, rejected: 1), now: site.now)
        let done = try await admin.get("/data/imports/1")
        #expect(done.headers[HTTPField.Name("Refresh")!] == nil)
        #expect(try await site.browser(.viewer).get("/data").text.contains("Finished"))
    }

    @Test func `the wrong kind of file is told, and nothing is stored`() async throws {
        let site = try TestSite()
        let reply = try await site.browser(.admin).upload("/data/uploads", "PK\u{3}\u{4}", name: "<b>.xlsx")
        #expect(reply.status == 415)
        #expect(reply.text.contains("This is a ZIP archive."))
        #expect(try await site.browser(.admin, email: "b@x.test").get("/data/uploads/abc").status == 404)
    }

    @Test func `a file that is too large is refused`() async throws {
        let site = try TestSite { $0.uploadLimit = 1000 }
        let reply = try await site.browser(.admin).upload("/data/uploads", String(repeating: "a,b\n", count: 1000))
        #expect(reply.status == 413)
    }

    @Test func `a list that is cut off is told, and nothing is stored`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let reply = try await admin.upload("/data/uploads", "[{},", name: "list.json")
        #expect(reply.status == 422)
        #expect(reply.text.contains("nothing of it is stored. The list is cut off."))
        #expect(try await admin.get("/data/uploads/abc").status == 404)
        #expect(try await admin.upload("/data/uploads", "[{}]", name: "list.json").status == 303)
        let page = try await admin.get("/data/uploads/abc")
        #expect(page.text.contains("A JSON list of events") && page.text.contains(">Element</th>"))
    }

    @Test(arguments: ["", "\r\n--xy", "\r\n--xyz"]) func `an upload that is cut off leaves nothing`(end: String)
        async throws
    {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let reply = try await admin.upload("/data/uploads", "a,b\n1,2\n", end: end)
        #expect(reply.status == (end == "\r\n--xyz" ? 303 : 400))
        if end != "\r\n--xyz" { #expect(try await admin.get("/data/uploads/abc").status == 404) }
    }

    @Test func `an upload is refused below administrators and without the session's token`() async throws {
        let site = try TestSite()
        for role in [Role.viewer, .editor] {
            #expect(try await site.browser(role).upload("/data/uploads", "a,b\n").status == 403)
        }
        let admin = try site.browser(.admin)
        #expect(try await admin.upload("/data/uploads", "a,b\n", formToken: .some("forged")).status == 403)
        #expect(try await admin.upload("/data/uploads", "a,b\n", formToken: .some(nil)).status == 403)
        #expect(try await admin.post("/data/uploads", "file=x").status == 415)
    }

    @Test func `what is odd leads to its tickets`() async throws {
        let site = try TestSite()
        let viewer = try site.browser(.viewer)
        #expect(try await viewer.get("/data").text.contains("/data/quality?kind=no_messages"))
        let page = try await viewer.get("/data/quality?kind=no_messages")
        #expect(page.text.contains("href=\"/tickets/0\""))
        #expect(page.text.contains("Without messages"))
    }

    @Test(arguments: [1, 2, 3, 7, 64, 4096]) func `a form is read alike, however it is cut into pieces`(size: Int)
        async throws
    {
        let content = "a\r\n--xy\r\n--xyz not the end\r\n-"
        let text =
            "preamble\r\n--xyz\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\ntoken\r\n--xyz\r\n"
            + "content-disposition: form-data; name=\"file\"; filename=\"C:\\dir\\a;b.csv\"\r\n\r\n\(content)\r\n--xyz--\r\n"
        // A line that begins with the boundary ends the part, whatever follows it: only what is before is the file.
        let expected = "a\r\n--xy"
        let bytes = Array(text.utf8)
        let reader = try MultipartReader(
            .init(
                head: .init(
                    method: .post, scheme: "http", authority: "a", path: "/",
                    headerFields: [.contentType: "multipart/form-data; boundary=\"xyz\""]),
                body: .init(asyncSequence: Pieces(bytes: bytes, size: size))),
            limit: 1 << 20, configuration: WebConfiguration())
        try await reader.readToFile()
        #expect(reader.fields == ["form_token": "token"])
        var file: [UInt8] = []
        while let piece = try await reader.nextPiece() { file += piece }
        #expect(String(decoding: file, as: UTF8.self) == expected)
    }
}
