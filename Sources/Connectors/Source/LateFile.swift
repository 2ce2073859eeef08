import Foundation

/// A file that is there only once something was written to it: where it lies tells whether there was anything.
final class LateFile {
    let path: String
    private var file: FileHandle?

    init(path: String) {
        self.path = path
    }

    /// Whether nothing was written yet.
    var isNew: Bool { file == nil }

    func append(_ bytes: [UInt8]) throws {
        let file = try self.file ?? create()
        self.file = file
        do {
            try file.write(contentsOf: Data(bytes))
        } catch {
            throw ReadingError(path, Sentence(.rejectsNotWritten, ["why": error.localizedDescription]))
        }
    }

    /// After the last piece. Where there was none, what an earlier import left is taken away.
    func finish() throws {
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
        else { throw ReadingError(path, Sentence(.rejectsNotWritable)) }
        return file
    }
}
