import HTTPTypes
import Ledger
import Support
import Synchronization
import Web

/// Keeps uploads in memory: text that begins with `{` is events, with `[` a list that must end with `]`, `PK` is refused,
/// all else a table of one proposal. Its mappings are lines of `key: value`, with columns as values.
final class StubImports: ImportService, Sendable {
    private let uploads = Mutex<[String: [UInt8]]>([:])
    private let drafts = Mutex<[String: UploadDraft]>([:])
    private let ledger: Ledger

    init(ledger: Ledger) {
        self.ledger = ledger
    }

    var count: Int { uploads.withLock { $0.count } }

    func refusal(firstBytes: [UInt8]) -> ImportSentence? {
        firstBytes.starts(with: Array("PK".utf8)) ? ImportSentence("archive", [:], english: "") : nil
    }

    func receive(name: String) throws -> any ReceivingFile { Receiving(imports: self) }

    func inspect(_ upload: String) async throws -> InspectedUpload? {
        guard let bytes = uploads.withLock({ $0[upload] }) else { return nil }
        if bytes.first == UInt8(ascii: "{") {
            return InspectedUpload(name: "<i>events</i>.ndjson", bytes: Int64(bytes.count), kind: .events)
        }
        if bytes.first == UInt8(ascii: "[") {
            return InspectedUpload(name: "list.json", bytes: Int64(bytes.count), kind: .list)
        }
        let columns = [("<td>number", "<i>1"), ("at", "2024-01-01"), ("done", "2024-01-02"), ("state", "New")]
        let proposal = InspectedUpload.Proposal(
            mapping: Self.proposed, columns: columns.map { .init(name: $0.0, examples: [$0.1], uses: []) },
            questions: [ImportSentence("number: is it the ticket's?")], notes: [], formats: ["d/M/yyyy"])
        return InspectedUpload(name: "table.csv", bytes: Int64(bytes.count), kind: .table, proposal: proposal)
    }

    static let proposed = """
        # made up
        table: desk
        rows: tickets
        format: iso8601
        zone: UTC
        ticket: <td>number
        created.at: at

        """

    /// What is proposed where a row is said to be a comment.
    static let comments = """
        table: desk
        rows: comments
        format: iso8601
        zone: UTC
        ticket: <td>number
        at: at
        author.id: done
        author.kind: state

        """

    func proposal(of upload: String, rows: String) async -> InspectedUpload.Proposal? {
        guard rows == "comments" else { return nil }
        return InspectedUpload.Proposal(
            mapping: Self.comments, columns: [], questions: [ImportSentence("who is a customer?")], notes: [])
    }

    func pending() async -> [PendingUpload] {
        uploads.withLock { uploads in
            uploads.map { id, bytes in
                PendingUpload(
                    id: id, name: "<i>table.csv", bytes: Int64(bytes.count),
                    received: Instant(milliseconds: 1_711_965_600_000))
            }
        }
    }

    func draft(of upload: String) -> UploadDraft? { drafts.withLock { $0[upload] } }

    func keep(_ draft: UploadDraft, of upload: String) throws { drafts.withLock { $0[upload] = draft } }

    func fits(_ mapping: String, _ upload: String) async -> Bool { mapping.contains("ticket: <td>number") }

    func choices(of mapping: String) throws -> MappingChoices {
        var choices = MappingChoices()
        var isMapping = false
        for line in mapping.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            isMapping = true
            switch parts[0] {
            case "table": choices.table = parts[1]
            case "rows": choices.rows = parts[1]
            case "format": choices.format = parts[1]
            case "zone": choices.zone = parts[1]
            default: choices.uses[parts[1]] = parts[0]
            }
        }
        guard isMapping else { throw ImportRefusal(ImportSentence("this is no mapping")) }
        return choices
    }

    func mapping(of upload: String, _ mapping: String, choosing choices: MappingChoices) async throws -> String {
        let comments = mapping.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
        let head = [
            "table: \(choices.table)", "rows: \(choices.rows)", "format: \(choices.format)", "zone: \(choices.zone)",
        ]
        let uses = choices.uses.map { "\($0.value): \($0.key)" }.sorted()
        return (comments + head + uses).joined(separator: "\n") + "\n"
    }

    func preview(_ upload: String, mapping: String?) async throws -> ImportPreview {
        if let mapping, !mapping.contains("ticket:") {
            throw ImportRefusal(ImportSentence("the key 'ticket' is missing"))
        }
        var preview = ImportPreview(
            events: Self.events, rejects: [.init(line: 2, field: "at", reason: ImportSentence("no <zone>"))],
            eventCount: 3,
            rejectCount: 1, types: [("ticket.created", 1), ("ticket.changed", 1), ("user", 1)])
        preview.lineCount = 3
        return preview
    }

    private static let events = [
        Event(
            id: "e1", at: Instant(milliseconds: 0),
            payload: .directory(.user(User(id: "u1", name: "<b>Ann", email: "ann@example.org")))),
        Event(
            id: "e2", at: Instant(milliseconds: 1_711_965_660_000),
            payload: .ticket(
                id: "INC1",
                .created(
                    Creation(
                        source: "e-mail", pipeline: "desk", stage: "New", owner: "u1", contact: "c1",
                        subject: "Help <me>",
                        createdBy: .customer, properties: ["priority": .number(2)])))),
        Event(
            id: "e3", at: Instant(milliseconds: 1_711_969_260_000),
            payload: .ticket(id: "INC1", .changed(Change(stage: "Closed")))),
    ]

    func start(_ upload: String, mapping: String?, account: String) async throws -> Int64 {
        if let mapping, !mapping.contains("ticket:") {
            throw ImportRefusal(ImportSentence("the key 'ticket' is missing"))
        }
        return try ledger.imports.start(
            file: upload, account: account, mapping: mapping, upload: upload,
            now: Instant(milliseconds: 1_711_965_600_000))
    }

    func progress(of run: Int64) async -> ImportProgress? { ImportProgress(lines: 5, percent: 40) }
    func discard(_ upload: String) async { uploads.withLock { $0[upload] = nil } }

    private final class Receiving: ReceivingFile {
        let imports: StubImports
        let bytes = Mutex<[UInt8]>([])

        init(imports: StubImports) {
            self.imports = imports
        }

        func append(_ piece: [UInt8]) throws { bytes.withLock { $0 += piece } }

        func finish() async throws -> String {
            let text = bytes.withLock { String(decoding: $0, as: UTF8.self) }
            if text.hasPrefix("["), !text.hasSuffix("]") { throw ImportRefusal(ImportSentence("The list is cut off.")) }
            imports.uploads.withLock { $0["abc"] = bytes.withLock { $0 } }
            return "abc"
        }

        func abandon() {}
    }
}

extension Browser {
    /// A form with a file, as browsers send it; `end` is what closes it.
    func upload(
        _ path: String, _ content: String, name: String = "file.csv", formToken: String?? = nil,
        end: String = "\r\n--xyz--\r\n"
    ) async throws -> Reply {
        var body = ""
        if let token = formToken ?? self.formToken {
            body += "--xyz\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n\(token)\r\n"
        }
        body += "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        body += "Content-Type: text/csv\r\n\r\n\(content)\(end)"
        return try await site.send(
            .post, path, headers: headers, type: "multipart/form-data; boundary=xyz", body: body)
    }

    /// The page that a posted form leads to.
    func follow(_ reply: Reply) async throws -> Reply {
        try await get(reply.headers[.location].map { String($0.split(separator: "#")[0]) } ?? "/nowhere")
    }
}
