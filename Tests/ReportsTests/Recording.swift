import Foundation

/// Files that tests compare with and can write anew: `TURNAROUND_RECORD=1 swift test` writes them, and fails.
struct Recording {
    /// Beside this file.
    var path: String

    static var isOn: Bool { ProcessInfo.processInfo.environment["TURNAROUND_RECORD"] == "1" }

    private var url: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path)
    }

    /// Nil: there is no such file.
    var text: String? { try? String(contentsOf: url, encoding: .utf8) }

    func write(_ text: String) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}
