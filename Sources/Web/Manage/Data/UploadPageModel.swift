import Support

/// An upload before it is imported: what it is, how it is read, and the first of what would come of it.
struct UploadPageModel {
    struct Column {
        var columnField: String
        var columnName: String
        var example: String
        var meanings: [ManageChoice]
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
    var rowKinds: [ManageChoice]
    var timeFormat: String
    var zoneName: String
    var zones = ZoneNames.common
    var tableName: String
    var lacking: String?
    var mapping: String
    var hasPreview: Bool
    var events: [String]
    var rejected: [Rejected]
    var hasRejected: Bool
    var countText: String?

    init(
        id: String, _ upload: InspectedUpload, draft: MappingDraft?, yaml: String?, preview: ImportPreview?,
        page: PageContext
    ) {
        let words = page.words
        uploadId = id
        fileName = upload.name
        size = ByteText.text(upload.bytes, page.format)
        isTable = upload.kind == .table
        kindText = words["upload_" + upload.kind.rawValue]
        columns = (draft?.columns ?? []).enumerated().map { place, column in
            Column(
                columnField: "column_\(place)", columnName: column.name,
                example: column.values.filter { !$0.isEmpty }.prefix(3).map { String($0.prefix(40)) }.joined(separator: " · "),
                meanings: MappingDraft.Meaning.allCases.map {
                    ManageChoice(
                        value: $0.rawValue, label: words["meaning_" + $0.rawValue], isChosen: $0 == draft?.meanings[place])
                })
        }
        rowKinds = MappingDraft.Rows.allCases.map {
            ManageChoice(value: $0.rawValue, label: words["rows_" + $0.rawValue], isChosen: $0 == draft?.rows)
        }
        timeFormat = draft?.timeFormat ?? ""
        zoneName = draft?.zone ?? ""
        tableName = draft?.table ?? ""
        let missing = draft?.lacking.map { words["meaning_" + $0.rawValue] } ?? []
        lacking = missing.isEmpty ? nil : words.text("mapping_lacks", ["what": missing.joined(separator: ", ")])
        mapping = yaml ?? ""
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
