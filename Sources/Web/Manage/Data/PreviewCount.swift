/// How much would become of a file, in words.
struct PreviewCount {
    private let preview: ImportPreview
    private let kind: InspectedUpload.Kind
    private let words: Words

    init(_ preview: ImportPreview, of kind: InspectedUpload.Kind, words: Words) {
        (self.preview, self.kind, self.words) = (preview, kind, words)
    }

    /// Of the whole file, or of how much of it.
    var text: String {
        let events = words.count("preview_event_count", preview.eventCount)
        let rejects = words.count("preview_rejects_\(kind.rawValue)", preview.rejectCount)
        guard !preview.isWhole else {
            return words.text("preview_of_whole", ["events": events, "rejects": rejects])
        }
        let part = words.count("preview_part_\(kind.rawValue)", preview.lineCount)
        return words.text("preview_of_part", ["part": part, "events": events, "rejects": rejects])
    }

    /// By kind of event: `160 changes`.
    var types: [String] {
        preview.types.map { words.count("count_" + $0.type.replacing(".", with: "_"), $0.count) }
    }

    /// What would be ignored, and not be seen in the events.
    var warnings: [String] {
        var warnings: [String] = []
        if !preview.unknownKeys.isEmpty {
            let keys = preview.unknownKeys.prefix(10).map(\.key).joined(separator: ", ")
            let count = preview.unknownKeys.reduce(0) { $0 + $1.count }
            warnings.append("\(words.count("preview_unknown_keys", count)) \(keys)")
        }
        if preview.duplicateCount > 0 { warnings.append(words.count("preview_duplicates", preview.duplicateCount)) }
        if preview.conflictCount > 0 { warnings.append(words.count("preview_conflicts", preview.conflictCount)) }
        return warnings
    }
}
