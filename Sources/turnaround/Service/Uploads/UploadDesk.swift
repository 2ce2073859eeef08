import Connectors
import Foundation
import Ledger
import Support
import Web

/// Looks at uploads, shows what would come of them, and has them imported one after the other.
struct UploadDesk: ImportService {
    let store: UploadStore
    let runner: ImportRunner
    let ledger: Ledger
    let clock: @Sendable () -> Instant

    /// How much of a file is read to show what it is.
    private static let sampleRows = 100

    func receive(name: String) throws -> any ReceivingFile { try store.receive(name: name) }

    func inspect(_ upload: String) async throws -> InspectedUpload? {
        guard let file = store.upload(upload) else { return nil }
        return try await Workbench.shared.run {
            guard try Self.isTable(file) else {
                return InspectedUpload(name: file.name, bytes: file.bytes, kind: .events)
            }
            let sample = try Self.refusing { try TableSample(path: file.path, rows: 500) }
            let columns = sample.header.enumerated().map { index, name in
                InspectedUpload.Column(name: name, values: Self.different(sample.rows.map { $0[index] }))
            }
            return InspectedUpload(
                name: file.name, bytes: file.bytes, kind: .table, columns: columns,
                rows: Array(sample.rows.prefix(20)))
        }
    }

    func preview(_ upload: String, mapping: String?) async throws -> ImportPreview {
        let file = try found(upload)
        return try await Workbench.shared.run {
            try Self.refusing {
                if let mapping {
                    return ImportPreview(
                        try MappingPreview(
                            table: file.path, mapping: Mapping(yaml: mapping, path: "the mapping"), rows: Self.sampleRows))
                }
                return ImportPreview(try NDJSONSource(path: file.path).next()?.decoded() ?? EventBatch())
            }
        }
    }

    func start(_ upload: String, mapping: String?) async throws -> Int64 {
        let file = try found(upload)
        // What cannot work is told now, and not by a run that fails.
        let mapping = try Self.refusing { try mapping.map { try Mapping(yaml: $0, path: "the mapping") } }
        if let mapping { _ = try Self.refusing { try TableSource(path: file.path, mapping: mapping) } }
        let run = try ledger.imports.start(file: file.name, now: clock())
        runner.enqueue(
            ImportRunner.Job(run: run, upload: upload, file: file, mapping: mapping, rejects: store.rejectsPath(of: run)))
        return run
    }

    func progress(of run: Int64) async -> ImportProgress? { runner.progress(of: run) }

    func discard(_ upload: String) async { store.remove(upload) }

    private func found(_ upload: String) throws -> UploadStore.Upload {
        guard let file = store.upload(upload) else { throw ImportRefusal("This upload is not there any more.") }
        return file
    }

    private static func isTable(_ file: UploadStore.Upload) throws -> Bool {
        let bytes = try FileHandle(forReadingFrom: URL(filePath: file.path)).read(upToCount: 1 << 16) ?? Data()
        switch ImportKind.of(Array(bytes)) {
        case .table: return true
        case .ndjson, .jsonArray: return false
        case .unusable(let sentence): throw ImportRefusal(sentence)
        }
    }

    /// Of the first fifty, in the order in which they came.
    private static func different(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return Array(values.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(50))
    }

    /// What a file or a mapping lacks is for the person who sent it; the path is ours.
    private static func refusing<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ReadingError {
            throw ImportRefusal("The file \(error.reason).")
        } catch let error as MappingError {
            throw ImportRefusal(error.description)
        }
    }
}

extension ImportPreview {
    fileprivate init(_ preview: MappingPreview) {
        self.init(
            events: preview.events.prefix(50).map(\.json), rejects: preview.rejects.prefix(50).map(Reject.init),
            eventCount: preview.events.count, rejectCount: preview.rejects.count)
    }

    fileprivate init(_ batch: EventBatch) {
        let encoder = EventEncoder()
        self.init(
            events: batch.events.prefix(50).map { String(decoding: encoder.json($0.event), as: UTF8.self) },
            rejects: batch.rejects.prefix(50).map(Reject.init), eventCount: batch.events.count,
            rejectCount: batch.rejects.count)
    }
}

extension ImportPreview.Reject {
    fileprivate init(_ reject: Connectors.Reject) {
        self.init(line: reject.line, field: reject.rejection.field, reason: reject.rejection.reason)
    }
}
