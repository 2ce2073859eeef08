import Ledger
import Support

/// An upload before it is imported: what it is, how it is read, and the first of what would come of it.
struct UploadPageModel {
    /// An import whose mapping fits.
    struct Earlier {
        var runNumber: String
        var earlierText: String
    }

    struct Rejected {
        var line: String
        var field: String
        var reason: String
    }

    var uploadId: String
    var fileName: String
    var size: String
    var kindText: String
    var isTable: Bool
    var form: MappingFormModel
    var reusedText: String?
    var earlier: [Earlier]
    var hasEarlier: Bool
    var questions: [String]
    var hasQuestions: Bool
    var assumptions: [String]
    var hasAssumptions: Bool
    var obstacle: String?
    var mapping: String
    var base: String
    var isMerged: Bool
    var refusalText: String?
    /// Whether somebody has to look at the text: it says why it cannot be read, or there is nothing else.
    var isTextOpen: Bool
    var hasPreview: Bool
    var hasEvents: Bool
    var events: [PreviewedEvent]
    /// The same, as lines of the exchange format.
    var lines: [String]
    var rejected: [Rejected]
    var hasRejected: Bool
    var countText: String?
    var typeTexts: [String]
    var warnings: [String]
    /// Whether anything would come of it.
    var isWorthIt: Bool
    /// What a reject's number counts.
    var placeLabel: String

    init(
        id: String, _ upload: InspectedUpload, _ revision: MappingRevision?,
        proposal: InspectedUpload.Proposal?, earlier: [ImportRun], preview: ImportPreview?, refusal: ImportRefusal?,
        page: PageContext
    ) {
        let words = page.words
        uploadId = id
        fileName = upload.name
        size = ByteText.text(upload.bytes, page.format)
        isTable = upload.kind == .table
        kindText = words["upload_" + upload.kind.rawValue]
        form = MappingFormModel(proposal, revision, words: words)
        let zone = Zone(page.settings.timeZone) ?? .utc
        self.earlier = earlier.map { run in
            let when = page.format.dateAndTime(run.started, zone)
            return Earlier(
                runNumber: String(run.id), earlierText: words.text("reuse_of", ["file": run.file, "when": when]))
        }
        hasEarlier = !earlier.isEmpty
        if revision?.draft.reused != nil { reusedText = words["reused"] }
        questions = proposal?.questions.map { $0.text(words) } ?? []
        hasQuestions = !questions.isEmpty
        assumptions = proposal?.notes.map { $0.text(words) } ?? []
        hasAssumptions = !assumptions.isEmpty
        obstacle = upload.obstacle?.text(words)
        mapping = revision?.text ?? ""
        base = revision?.draft.base ?? ""
        isMerged = revision?.draft.isMerged ?? false
        refusalText = refusal?.sentence.text(words)
        isTextOpen = refusal != nil || isMerged || !form.hasChoices
        hasPreview = preview != nil
        let names = TicketNames(Directory(preview?.events ?? []), words: words)
        events = (preview?.events ?? []).map { PreviewedEvent($0, names, zone: zone, words: words) }
        hasEvents = !events.isEmpty
        lines = (preview?.events ?? []).map { String(decoding: EventEncoder().json($0), as: UTF8.self) }
        rejected = (preview?.rejects ?? []).map {
            Rejected(line: page.format.integer($0.line), field: $0.field, reason: $0.reason.text(words))
        }
        hasRejected = !rejected.isEmpty
        let count = preview.map { PreviewCount($0, of: upload.kind, words: words) }
        countText = count?.text
        typeTexts = count?.types ?? []
        warnings = count?.warnings ?? []
        isWorthIt = preview.map { $0.eventCount > 0 } ?? (upload.kind != .table)
        placeLabel = words[upload.kind == .list ? "preview_element" : "preview_line"]
    }
}
