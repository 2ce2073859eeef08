import Foundation
import Web

/// Uploaded files in the data folder, each under an id that nobody can guess, until they are imported or discarded.
struct UploadStore: Sendable {
    /// Of the data folder.
    let folder: String

    private var uploads: String { folder + "/uploads" }
    /// Rejects of uploads outlive them.
    func rejectsPath(of run: Int64) -> String { "\(folder)/rejects/import-\(run).rejects.ndjson" }

    func receive(name: String) throws -> UploadFile {
        try makeFolders()
        return try UploadFile(id: UUID().uuidString.lowercased(), name: name, folder: uploads)
    }

    private func makeFolders() throws {
        for path in [uploads, folder + "/rejects"] {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// Nil: there is no such upload (any more).
    func upload(_ id: String) -> Upload? {
        // An id goes into a path: nothing but what was given out may.
        guard UUID(uuidString: id) != nil, id == id.lowercased() else { return nil }
        let path = "\(uploads)/\(id)"
        guard let name = try? String(contentsOfFile: path + ".name", encoding: .utf8),
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        else { return nil }
        return Upload(name: name, path: path, bytes: size.int64Value)
    }

    func remove(_ id: String) {
        guard let upload = upload(id) else { return }
        for path in [upload.path, upload.path + ".name"] { try? FileManager.default.removeItem(atPath: path) }
    }

    struct Upload: Sendable {
        let name: String
        let path: String
        let bytes: Int64
    }
}

/// A file on its way in; it counts as an upload when it is finished.
final class UploadFile: ReceivingFile {
    private let id: String
    private let name: String
    private let path: String
    private let handle: FileHandle

    fileprivate init(id: String, name: String, folder: String) throws {
        self.id = id
        self.name = name
        path = folder + "/" + id
        guard
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Failure("the folder \(folder) cannot be written to") }
        self.handle = handle
    }

    func append(_ bytes: [UInt8]) throws {
        try handle.write(contentsOf: Data(bytes))
    }

    func finish() throws -> String {
        try handle.close()
        try name.write(toFile: path + ".name", atomically: true, encoding: .utf8)
        return id
    }

    func abandon() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path)
    }
}
