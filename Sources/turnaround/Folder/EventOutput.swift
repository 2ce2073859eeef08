import CZlib
import Foundation

/// A file of lines, gzip where its name ends in `.gz`; nil: standard output.
final class EventOutput {
    private let path: String?
    private let handle: FileHandle
    private let packer: gzFile?
    private var buffer: [UInt8] = []

    private static let bufferSize = 1 << 18

    init(path: String?) throws {
        self.path = path
        guard let path else {
            handle = .standardOutput
            packer = nil
            return
        }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Failure("\(path) cannot be written", remedy: "Name a file in a folder that you may write to.") }
        self.handle = handle
        packer = path.hasSuffix(".gz") ? gzdopen(dup(handle.fileDescriptor), "wb6") : nil
    }

    func writeLine(_ bytes: [UInt8]) throws {
        buffer += bytes
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= EventOutput.bufferSize { try flush() }
    }

    /// On disk when it returns.
    func finish() throws {
        try flush()
        if let packer, gzclose(packer) != Z_OK { throw full }
        if path != nil { try handle.synchronize() }
    }

    private func flush() throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard !buffer.isEmpty else { return }
        if let packer {
            guard gzwrite(packer, buffer, UInt32(buffer.count)) == Int32(buffer.count) else { throw full }
        } else {
            do { try handle.write(contentsOf: Data(buffer)) } catch { throw full }
        }
    }

    private var full: Failure {
        Failure("\(path ?? "standard output") cannot be written on", remedy: "Is the disk full?")
    }
}
