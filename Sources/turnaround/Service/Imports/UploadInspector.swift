import Connectors
import Foundation
import Support
import Web

/// Looks at the begin of an upload: events or a table, its columns, and what would become of it.
struct UploadInspector: Sendable {
    let path: String
    let name: String

    private static let previewedEvents = 30
    private static let previewedRejects = 20
    private static let lookedAt = 16 << 10

    /// In a sentence; nil: a file that begins like this may be imported.
    static func refusal(firstBytes: [UInt8]) -> String? {
        switch ImportKind.of(firstBytes) {
        case .ndjson, .table: nil
        case .jsonArray:
            "This is one JSON list; write one event per line (NDJSON), or send it to the API, which takes lists."
        case .unusable(let sentence): sentence
        }
    }

    /// - Parameter zone: of times that do not say theirs.
    func inspected(bytes: Int64, zone: Zone) throws -> InspectedUpload {
        guard case .table = ImportKind.of(try firstBytes()) else {
            return InspectedUpload(name: name, bytes: bytes, kind: .events)
        }
        do {
            let proposal = try MappingProposal(table: path, name: name, zone: zone)
            return InspectedUpload(name: name, bytes: bytes, kind: .table, proposal: .init(proposal))
        } catch let error as ReadingError {
            return InspectedUpload(name: name, bytes: bytes, kind: .table, obstacle: "\(name) \(error.reason).")
        }
    }

    private func firstBytes() throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        return Array(try file.read(upToCount: Self.lookedAt) ?? Data())
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

extension InspectedUpload.Proposal {
    init(_ proposal: MappingProposal) {
        func texts(_ weight: ProposalRemark.Weight) -> [String] {
            proposal.remarks.filter { $0.weight == weight }.map { remark in
                remark.column.map { "\($0): \(remark.text)" } ?? remark.text
            }
        }
        self.init(
            mapping: proposal.yaml,
            columns: proposal.columns.map { .init(name: $0.name, examples: $0.examples, uses: $0.uses) },
            questions: texts(.question), notes: texts(.note))
    }
}
