import Foundation
import Support

/// The file beside an import that keeps what was rejected: NDJSON of `line`, `field`, `reason` and the original `text`
/// (`base64` instead, where the original is not UTF-8).
///
/// It is created by the first reject and written to at every call, so that an import that dies has lost none of them.
/// A new import of the same file replaces it.
public final class RejectsFile {
    public let path: String
    private var file: FileHandle?

    /// `events.ndjson.gz` gets `events.ndjson.gz.rejects.ndjson`.
    public init(beside importPath: String) {
        path = importPath + ".rejects.ndjson"
    }

    public init(path: String) {
        self.path = path
    }

    public func append(_ rejects: [Reject]) throws {
        guard !rejects.isEmpty else { return }
        let file = try self.file ?? create()
        self.file = file
        var text: [UInt8] = []
        for reject in rejects { text += Self.line(reject) + [UInt8(ascii: "\n")] }
        do {
            try file.write(contentsOf: Data(text))
        } catch {
            throw ReadingError(path, "the rejected lines cannot be written: \(error.localizedDescription)")
        }
    }

    /// To be called after the last reject. Of an import without rejects, an earlier import's file is taken away.
    public func finish() throws {
        guard let file else {
            try? FileManager.default.removeItem(atPath: path)
            return
        }
        try file.synchronize()
        try file.close()
        self.file = nil
    }

    private func create() throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw ReadingError(path, "the rejected lines cannot be written here; is the folder writable?")
        }
        return file
    }

    private static func line(_ reject: Reject) -> [UInt8] {
        var members: [JSONObject.Member] = [
            .init(key: "line", value: .number(Double(reject.line))),
            .init(key: "field", value: .string(reject.rejection.field)),
            .init(key: "reason", value: .string(reject.rejection.reason)),
        ]
        if let text = String(validating: reject.original, as: UTF8.self) {
            members.append(.init(key: "text", value: .string(text)))
        } else {
            members.append(.init(key: "base64", value: .string(Data(reject.original).base64EncodedString())))
        }
        return JSON.object(JSONObject(members)).canonical
    }
}
