import Foundation

/// Files that tests compare with and can write anew: `TURNAROUND_RECORD=1 swift test` writes them, and fails.
struct Recording {
    /// Beside the folder of this file.
    var path: String

    static var isOn: Bool { ProcessInfo.processInfo.environment["TURNAROUND_RECORD"] == "1" }

    var url: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
    }

    /// Nil: there is no such file.
    var text: String? { try? String(contentsOf: url, encoding: .utf8) }

    func write(_ text: String) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}
