import Connectors
import Foundation
import Support
import Web

/// Looks at the begin of an upload: events or a table, its columns, and what would become of it.
struct UploadInspector: Sendable {
    let path: String
    let name: String

    /// Rows of a table that are looked at.
    private static let rows = 2000
    private static let valuesPerColumn = 60
    private static let previewedEvents = 30
    private static let previewedRejects = 20

    func inspected(bytes: Int64) throws -> InspectedUpload {
        do {
            if try holdsEvents() { return InspectedUpload(name: name, bytes: bytes, kind: .events) }
            let sample = try TableSample(path: path, rows: Self.rows, valuesPerColumn: Self.valuesPerColumn)
            guard sample.columns.count > 1 else {
                throw ImportRefusal(
                    "The file is neither events (a JSON object per line) nor a CSV table: its first line has one column.")
            }
            return InspectedUpload(
                name: name, bytes: bytes, kind: .table,
                columns: sample.columns.map { .init(name: $0.name, values: $0.values) }, rows: sample.rows)
        } catch let error as ReadingError {
            throw ImportRefusal("\(name) \(error.reason).")
        }
    }

    /// Whether the first line begins as a JSON object does.
    private func holdsEvents() throws -> Bool {
        let source = try NDJSONSource(path: path)
        guard let batch = try source.next()?.decoded() else { return false }
        if !batch.events.isEmpty { return true }
        let first = batch.rejects.first?.original.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Of the first batches.
    func preview(mapping: String?) throws -> ImportPreview {
        let source = try source(mapping: mapping)
        let encoder = EventEncoder()
        var preview = ImportPreview(events: [], rejects: [], eventCount: 0, rejectCount: 0)
        do {
            while preview.eventCount < Self.previewedEvents, let batch = try source.next()?.decoded() {
                preview.eventCount += batch.events.count
                preview.rejectCount += batch.rejects.count
                let events = batch.events.prefix(Self.previewedEvents - preview.events.count)
                preview.events += events.map { String(decoding: encoder.json($0.event), as: UTF8.self) }
                let rejects = batch.rejects.prefix(Self.previewedRejects - preview.rejects.count)
                preview.rejects += rejects.map {
                    .init(line: $0.line, field: $0.rejection.field, reason: $0.rejection.reason)
                }
            }
        } catch let error as ReadingError {
            throw ImportRefusal("\(name) \(error.reason).")
        }
        return preview
    }

    /// Throws ``ImportRefusal`` where the mapping is no mapping, or not of this table.
    func source(mapping: String?) throws -> any EventSource {
        do {
            guard let mapping else { return try NDJSONSource(path: path) }
            return try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "the mapping"))
        } catch let error as MappingError {
            throw ImportRefusal(error.line.map { "Line \($0) of the mapping: \(error.reason)" } ?? error.reason)
        } catch let error as ReadingError {
            throw ImportRefusal("\(name) \(error.reason).")
        }
    }
}
