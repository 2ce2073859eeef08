import Foundation
import Hummingbird

/// A file as a body, read piece by piece.
struct FileBody {
    private let path: String

    /// Nil: there is no such file.
    init?(path: String) {
        guard FileManager.default.isReadableFile(atPath: path) else { return nil }
        self.path = path
    }

    var response: ResponseBody {
        ResponseBody { [path] writer in
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
