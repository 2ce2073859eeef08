import Ledger
import Support

/// An upload before it is imported: what it is, how it is read, and the first of what would come of it.
struct UploadPageModel {
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
    /// What a reject's number counts.
    var placeLabel: String

    init(
        id: String, _ upload: InspectedUpload, _ revision: MappingRevision?, preview: ImportPreview?,
        refusal: ImportRefusal?, page: PageContext
    ) {
        let words = page.words
        uploadId = id
        fileName = upload.name
        size = ByteText.text(upload.bytes, page.format)
        isTable = upload.kind == .table
        kindText = words["upload_" + upload.kind.rawValue]
        form = MappingFormModel(upload.proposal, revision, words: words)
        questions = upload.proposal?.questions ?? []
        hasQuestions = !questions.isEmpty
        assumptions = upload.proposal?.notes ?? []
        hasAssumptions = !assumptions.isEmpty
        obstacle = upload.obstacle
        mapping = revision?.text ?? ""
        base = revision?.base ?? ""
        isMerged = revision?.isMerged ?? false
        refusalText = refusal?.description
        isTextOpen = refusal != nil || isMerged || !form.hasChoices
        hasPreview = preview != nil
        let names = TicketNames(Directory(preview?.events ?? []), words: words)
        let zone = Zone(page.settings.timeZone) ?? .utc
        events = (preview?.events ?? []).map { PreviewedEvent($0, names, zone: zone, words: words) }
        hasEvents = !events.isEmpty
        lines = (preview?.events ?? []).map { String(decoding: EventEncoder().json($0), as: UTF8.self) }
        rejected = (preview?.rejects ?? []).map {
            Rejected(line: page.format.integer($0.line), field: $0.field, reason: $0.reason)
        }
        hasRejected = !rejected.isEmpty
        countText = preview.map {
            words.text(
                "preview_counts",
                ["events": page.format.integer($0.eventCount), "rejects": page.format.integer($0.rejectCount)])
        }
        typeTexts = (preview?.types ?? []).map { "\($0.type): \(page.format.integer($0.count))" }
        placeLabel = words[upload.kind == .list ? "preview_element" : "preview_line"]
    }
}
