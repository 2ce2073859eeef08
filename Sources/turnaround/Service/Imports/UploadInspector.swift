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
        case .ndjson, .jsonArray, .table: nil
        case .unusable(let sentence): sentence
        }
    }

    /// - Parameter zone: of times that do not say theirs.
    /// - Parameter pipelines: those that there are.
    func inspected(bytes: Int64, zone: Zone, pipelines: [Pipeline] = []) throws -> InspectedUpload {
        switch ImportKind.of(try firstBytes()) {
        case .table: break
        case .jsonArray: return InspectedUpload(name: name, bytes: bytes, kind: .list)
        case .ndjson, .unusable: return InspectedUpload(name: name, bytes: bytes, kind: .events)
        }
        var upload = InspectedUpload(name: name, bytes: bytes, kind: .table)
        do {
            let outline = try TableOutline(path: path)
            do {
                let proposal = try MappingProposal(table: path, name: name, zone: zone, pipelines: pipelines)
                upload.proposal = .init(proposal, formats: outline.formats)
            } catch let error as ReadingError {
                upload.obstacle = "\(name) \(error.reason)."
                upload.proposal = .init(
                    mapping: outline.beginning(name: name, zone: zone), columns: outline.columns.map { .init($0) },
                    questions: [], notes: [], formats: outline.formats)
            }
        } catch let error as ReadingError {
            upload.obstacle = "\(name) \(error.reason)."
        }
        return upload
    }

    /// Throws ``ImportRefusal`` where a file that is packed or a list does not end as it should.
    func checkWhole() throws {
        do {
            try WholeFile.check(path: path)
        } catch let error as ReadingError {
            throw ImportRefusal("\(name): \(error.reason).")
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
        var preview = ImportPreview(events: [], rejects: [], eventCount: 0, rejectCount: 0)
        var types: [String: Int] = [:]
        do {
            while preview.eventCount < Self.previewedEvents, let batch = try source.next()?.decoded() {
                preview.eventCount += batch.events.count
                for type in batch.types { types[type.type, default: 0] += type.count }
                preview.rejectCount += batch.rejects.count
                let events = batch.events.prefix(Self.previewedEvents - preview.events.count)
                preview.events += events.map(\.event)
                let rejects = batch.rejects.prefix(Self.previewedRejects - preview.rejects.count)
                preview.rejects += rejects.map {
                    .init(line: $0.line, field: $0.rejection.field, reason: $0.rejection.reason)
                }
            }
        } catch let error as ReadingError {
            throw ImportRefusal("\(name) \(error.reason).")
        }
        preview.types = types.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return preview
    }

    /// Throws ``ImportRefusal`` where the mapping is no mapping, or not of this table.
    func source(mapping: String?) throws -> any EventSource {
        do {
            guard let mapping else { return try EventFileSource(path: path) }
            return try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "the mapping"))
        } catch let error as MappingError {
            throw ImportRefusal(error)
        } catch let error as ReadingError {
            throw ImportRefusal("\(name) \(error.reason).")
        }
    }
}

extension InspectedUpload.Column {
    fileprivate init(_ column: MappingProposal.Column) {
        self.init(name: column.name, examples: column.examples, uses: column.uses)
    }
}

extension InspectedUpload.Proposal {
    fileprivate init(_ proposal: MappingProposal, formats: [String]) {
        func texts(_ weight: ProposalRemark.Weight) -> [String] {
            proposal.remarks.filter { $0.weight == weight }.map { remark in
                remark.column.map { "\($0): \(remark.text)" } ?? remark.text
            }
        }
        self.init(
            mapping: proposal.yaml,
            columns: proposal.columns.map { .init($0) }, questions: texts(.question), notes: texts(.note),
            formats: formats)
    }
}
