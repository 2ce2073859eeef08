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

    /// Nil: a file that begins like this may be imported.
    static func refusal(firstBytes: [UInt8]) -> ImportSentence? {
        switch ImportKind.of(firstBytes) {
        case .ndjson, .jsonArray, .table: nil
        case .unusable(let sentence): ImportSentence(sentence)
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
                upload.obstacle = ImportRefusal(error, of: name).sentence
                upload.proposal = .init(
                    mapping: outline.beginning(name: name, zone: zone), columns: outline.columns.map { .init($0) },
                    questions: [], notes: [], formats: outline.formats)
            }
        } catch let error as ReadingError {
            upload.obstacle = ImportRefusal(error, of: name).sentence
        }
        return upload
    }

    /// What is proposed where somebody says what a row is; nil: nothing can be.
    func proposal(rows kind: String, zone: Zone, pipelines: [Pipeline]) -> InspectedUpload.Proposal? {
        guard let outline = try? TableOutline(path: path),
            let proposal = try? MappingProposal(
                table: path, name: name, zone: zone, pipelines: pipelines, as: kind)
        else { return nil }
        return .init(proposal, formats: outline.formats)
    }

    /// Whether a mapping has all its columns in this table.
    func fits(_ mapping: String) -> Bool { (try? source(mapping: mapping)) != nil }

    /// Throws ``ImportRefusal`` where a file that is packed or a list does not end as it should.
    func checkWhole() throws {
        do {
            try WholeFile.check(path: path)
        } catch let error as ReadingError {
            throw ImportRefusal(error, of: name)
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
        var preview = PreviewTally()
        do {
            while preview.eventCount < Self.previewedEvents {
                guard let batch = try source.next()?.decoded() else {
                    preview.isWhole = true
                    break
                }
                preview.add(batch, rows: (source as? TableSource)?.rowsRead)
            }
            if !preview.isWhole { preview.isWhole = try source.next() == nil }
        } catch let error as ReadingError {
            throw ImportRefusal(error, of: name)
        }
        return preview.preview(events: Self.previewedEvents, rejects: Self.previewedRejects)
    }

    /// Throws ``ImportRefusal`` where the mapping is no mapping, or not of this table.
    func source(mapping: String?) throws -> any EventSource {
        do {
            guard let mapping else { return try EventFileSource(path: path) }
            return try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "the mapping"))
        } catch let error as MappingError {
            throw ImportRefusal(error)
        } catch let error as ReadingError {
            throw ImportRefusal(error, of: name)
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
        func texts(_ weight: ProposalRemark.Weight) -> [ImportSentence] {
            proposal.remarks.filter { $0.weight == weight }.map { remark in
                let sentence = remark.column.map { Sentence(.ofKey, ["key": $0], what: remark.sentence) }
                return ImportSentence(sentence ?? remark.sentence)
            }
        }
        self.init(
            mapping: proposal.yaml,
            columns: proposal.columns.map { .init($0) }, questions: texts(.question), notes: texts(.note),
            formats: formats)
    }
}
