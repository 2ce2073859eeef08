import Support

/// An upload before it is imported: what it is, how it is read, and the first of what would come of it.
struct UploadPageModel {
    struct Column {
        var columnName: String
        var example: String
        var uses: String
        var isUnused: Bool
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
    var columns: [Column]
    var hasColumns: Bool
    var questions: [String]
    var hasQuestions: Bool
    var assumptions: [String]
    var hasAssumptions: Bool
    var obstacle: String?
    var mapping: String
    var hasPreview: Bool
    var events: [String]
    var rejected: [Rejected]
    var hasRejected: Bool
    var countText: String?

    init(id: String, _ upload: InspectedUpload, mapping: String?, preview: ImportPreview?, page: PageContext) {
        let words = page.words
        uploadId = id
        fileName = upload.name
        size = ByteText.text(upload.bytes, page.format)
        isTable = upload.kind == .table
        kindText = words["upload_" + upload.kind.rawValue]
        columns = (upload.proposal?.columns ?? []).map { column in
            Column(
                columnName: column.name,
                example: column.examples.map { String($0.prefix(40)) }.joined(separator: " · "),
                uses: column.uses.joined(separator: ", "), isUnused: column.uses.isEmpty)
        }
        hasColumns = !columns.isEmpty
        questions = upload.proposal?.questions ?? []
        hasQuestions = !questions.isEmpty
        assumptions = upload.proposal?.notes ?? []
        hasAssumptions = !assumptions.isEmpty
        obstacle = upload.obstacle
        self.mapping = mapping ?? ""
        hasPreview = preview != nil
        events = preview?.events ?? []
        rejected = (preview?.rejects ?? []).map {
            Rejected(line: page.format.integer($0.line), field: $0.field, reason: $0.reason)
        }
        hasRejected = !rejected.isEmpty
        countText = preview.map {
            words.text(
                "preview_counts",
                ["events": page.format.integer($0.eventCount), "rejects": page.format.integer($0.rejectCount)])
        }
    }
}
