import Foundation
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
        #expect(page.text.contains("no &lt;zone&gt;") && page.text.contains("<li class=\"chip\">1 new ticket</li>"))
        let wrong = try await admin.post("/data/uploads/abc", "action=start&mapping=nothing%20here")
        #expect(wrong.headers[.location] == "/data/uploads/abc?refused=1")
        let refused = try await admin.follow(wrong)
        #expect(refused.text.contains("the key") && refused.text.contains("nothing here"))
        #expect(refused.text.contains("Nothing was imported yet"))
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
        #expect(reply.text.contains("This is a ZIP file; unpack it first."))
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

    @Test func `a refusal is told in the reader's language`() async throws {
        var admin = try TestSite().browser(.admin)
        let token = try #require(admin.formToken)
        admin.cookie = (admin.cookie ?? "") + "; turnaround_language=da"
        let reply = try await admin.upload("/data/uploads", "PK\u{3}\u{4}", formToken: .some(token))
        #expect(reply.text.contains("Det er en ZIP-fil; pak den ud først."))
    }

    @Test func `a script that sends a file is told where it is`() async throws {
        var admin = try TestSite().browser(.admin)
        admin.accepts = "application/json"
        let sent = try await admin.upload("/data/uploads", "a,b\n")
        #expect(sent.status == 201 && sent.headers[.location] == "/data/uploads/abc")
        #expect(try await admin.upload("/data/uploads", "PK\u{3}\u{4}").text.contains("unpack it first"))
    }

    @Test func `what waits is listed for administrators, with a way on and a way to discard it`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        #expect(!(try await admin.get("/data").text.contains("not imported yet")))
        _ = try await admin.upload("/data/uploads", "a,b\n")
        let page = try await admin.get("/data")
        #expect(page.text.contains("not imported yet") && page.text.contains("href=\"/data/uploads/abc\""))
        #expect(page.text.contains("&lt;i&gt;table.csv") && page.text.contains("value=\"discard\""))
        #expect(!(try await site.browser(.viewer).get("/data").text.contains("not imported yet")))
        _ = try await admin.post("/data/uploads/abc", "action=discard")
        #expect(!(try await admin.get("/data").text.contains("not imported yet")))
    }

    @Test func `the address to which files are sent leads back to the data page`() async throws {
        let reply = try await TestSite().browser(.admin).get("/data/uploads")
        #expect(reply.status == 303 && reply.headers[.location] == "/data")
    }

    @Test func `rejected rows of a table are offered as a table`() async throws {
        let site = try TestSite()
        let admin = try site.browser(.admin)
        let folder = FileManager.default.temporaryDirectory.appending(path: "rejects-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("line,field,reason,a\r\n".utf8).write(to: folder.appending(path: "1.rejects.csv"))
        for place in 1...2 {
            let path = folder.appending(path: "\(place).rejects.ndjson")
            try Data("{}\n".utf8).write(to: path)
            let run = try site.ledger.imports.start(file: "t", now: site.now)
            try site.ledger.imports.finish(run, counts: .init(rejected: 1), rejectsPath: path.path, now: site.now)
        }
        #expect(try await admin.get("/data/imports/1").text.contains("href=\"/data/imports/1/rejects.csv\""))
        let table = try await admin.get("/data/imports/1/rejects.csv")
        #expect(table.text == "line,field,reason,a\r\n" && table.type == "text/csv")
        #expect(!(try await admin.get("/data/imports/2").text.contains("rejects.csv")))
        #expect(try await admin.get("/data/imports/2/rejects.csv").status == 404)
        #expect(try await site.browser(.editor).get("/data/imports/1/rejects.csv").status == 403)
    }

    @Test func `a kind of oddity that there is not is told, and a page too far leads to the last one`() async throws {
        let viewer = try TestSite().browser(.viewer)
        #expect(try await viewer.get("/data/quality?kind=bogus").status == 404)
        let far = try await viewer.get("/data/quality?kind=no_messages&page=9999")
        #expect(far.headers[.location] == "/data/quality?kind=no_messages&page=1")
    }

    @Test(arguments: [
        ("form-data; name=\"file\"; filename=\"a;b.csv\"", "a;b.csv"),
        ("form-data; filename=plain.csv; x=y", "plain.csv"),
        ("form-data; filename=\"a%22b; c\"\r\nContent-Type: text/csv; charset=utf-8", "a\"b; c"),
    ])
    func `a file's name may hold what separates parameters`(header: String, name: String) {
        #expect(MultipartReader.parameter("filename", of: header) == name)
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
        #expect(reader.fields == ["form_token": "token"] && reader.fileName == "C:\\dir\\a;b.csv")
        var file: [UInt8] = []
        while let piece = try await reader.nextPiece() { file += piece }
        #expect(String(decoding: file, as: UTF8.self) == expected)
    }
}
