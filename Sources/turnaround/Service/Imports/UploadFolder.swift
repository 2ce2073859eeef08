import Connectors
import Foundation
import Support
import Synchronization
import Web

/// Files that were uploaded and wait for a decision, in the data folder. The name that each had is kept beside it.
struct UploadFolder: Sendable {
    let path: String

    /// What nobody decided about is gone after this long.
    private static let lifetime: TimeInterval = 24 * 3600

    func receive(name: String) throws -> any ReceivingFile {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        removeOld()
        let id = String(UInt64.random(in: .min ... .max), radix: 16)
        return try UploadingFile(id: id, path: file(id), namePath: file(id) + ".name", name: name)
    }

    func file(_ id: String) -> String { "\(path)/\(id)" }

    /// Nil: there is no such upload. Ids are hexadecimal: none leads out of the folder.
    func upload(_ id: String) -> (path: String, name: String, bytes: Int64)? {
        guard !id.isEmpty, id.utf8.count <= 16, id.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let data = try? Data(contentsOf: URL(fileURLWithPath: file(id) + ".name")),
            let size = try? FileManager.default.attributesOfItem(atPath: file(id))[.size] as? NSNumber
        else { return nil }
        return (file(id), String(decoding: data, as: UTF8.self), size.int64Value)
    }

    func remove(_ id: String) {
        guard upload(id) != nil else { return }
        for ending in ["", ".name", ".draft"] { try? FileManager.default.removeItem(atPath: file(id) + ending) }
    }

    /// All that is whole, the latest first.
    var pending: [PendingUpload] {
        removeOld()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let uploads = names.filter { $0.hasSuffix(".name") }.compactMap { name -> PendingUpload? in
            let id = String(name.dropLast(".name".count))
            guard let found = upload(id) else { return nil }
            let changed = try? FileManager.default.attributesOfItem(atPath: file(id))[.modificationDate] as? Date
            let received = Instant(milliseconds: Int64((changed?.timeIntervalSince1970 ?? 0) * 1000))
            return PendingUpload(id: id, name: found.name, bytes: found.bytes, received: received)
        }
        return uploads.sorted { ($1.received, $0.id) < ($0.received, $1.id) }
    }

    // MARK: Drafts

    func draft(of id: String) -> UploadDraft? {
        guard upload(id) != nil, let data = try? Data(contentsOf: URL(fileURLWithPath: file(id) + ".draft")) else {
            return nil
        }
        return try? JSONDecoder().decode(UploadDraft.self, from: data)
    }

    func keep(_ draft: UploadDraft, of id: String) throws {
        guard upload(id) != nil else { throw ImportRefusal(Sentence(.uploadGone)) }
        try JSONEncoder().encode(draft).write(to: URL(fileURLWithPath: file(id) + ".draft"), options: .atomic)
    }

    private func removeOld() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !name.contains("rejects") {
            let file = path + "/" + name
            let changed = try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
            if let changed, -changed.timeIntervalSinceNow > Self.lifetime {
                try? FileManager.default.removeItem(atPath: file)
            }
        }
    }
}

/// A file that is coming in.
private final class UploadingFile: ReceivingFile {
    private let id: String
    private let path: String
    private let namePath: String
    private let name: String
    private let handle: Mutex<FileHandle>

    init(id: String, path: String, namePath: String, name: String) throws {
        (self.id, self.path, self.namePath, self.name) = (id, path, namePath, name)
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ImportRefusal(Sentence(.notWritable)) }
        self.handle = Mutex(handle)
    }

    func append(_ bytes: [UInt8]) throws {
        try handle.withLock { try $0.write(contentsOf: Data(bytes)) }
    }

    func finish() async throws -> String {
        try handle.withLock { try $0.close() }
        let inspector = UploadInspector(path: path, name: name)
        try await Workbench.shared.run { try inspector.checkWhole() }
        // Only with its name is it an upload.
        try Data(name.utf8).write(to: URL(fileURLWithPath: namePath))
        return id
    }

    func abandon() {
        try? handle.withLock { try $0.close() }
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: namePath)
    }
}
