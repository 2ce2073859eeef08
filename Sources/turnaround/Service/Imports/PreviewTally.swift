import Connectors
import Support
import Web

/// Counts what would become of the part of a file that is looked at.
struct PreviewTally {
    /// Whether the part is all of the file.
    var isWhole = false
    var eventCount: Int { batch.events.count }

    private var batch = EventBatch()
    private var rowsRead: Int?
    private var lines: Set<Int> = []
    /// By the id of each event what it says, to tell a repetition from a conflict.
    private var contents: [String: [UInt8]] = [:]
    private var duplicates = 0
    private var conflicts = 0
    private var unknownKeys: [String: Int] = [:]

    /// - Parameter rows: how many rows of a table were read so far; not every one becomes an event.
    mutating func add(_ more: EventBatch, rows: Int?) {
        rowsRead = rows
        batch.events += more.events
        batch.rejects += more.rejects
        lines.formUnion(more.lines)
        lines.formUnion(more.rejects.map(\.line))
        for decoded in more.events {
            for key in decoded.unknownKeys { unknownKeys[key, default: 0] += 1 }
            let content = decoded.content + Array(String(decoded.event.at.milliseconds).utf8)
            guard let known = contents.updateValue(content, forKey: decoded.event.id) else { continue }
            if known == content { duplicates += 1 } else { conflicts += 1 }
        }
    }

    /// With so many of the first events and rejects.
    func preview(events: Int, rejects: Int) -> ImportPreview {
        var preview = ImportPreview(
            events: batch.events.prefix(events).map(\.event),
            rejects: batch.rejects.prefix(rejects).map {
                .init(line: $0.line, field: $0.rejection.field, reason: ImportSentence($0.sentence))
            },
            eventCount: batch.events.count, rejectCount: batch.rejects.count,
            types: batch.types.map { ($0.type, $0.count) })
        preview.isWhole = isWhole
        preview.lineCount = rowsRead ?? lines.count
        preview.unknownKeys = unknownKeys.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        preview.duplicateCount = duplicates
        preview.conflictCount = conflicts
        return preview
    }
}
