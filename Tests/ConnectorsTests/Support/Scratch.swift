import Foundation

/// A folder for one test, gone with it.
final class Scratch {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("connectors-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    func file(_ name: String, _ text: String) throws -> String {
        try file(name, text.utf8)
    }
}

/// Files that come with the tests or the examples.
enum Shipped {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()

    static func fixture(_ name: String) -> String {
        tests.appendingPathComponent("Fixtures/\(name)").path
    }

    static func example(_ path: String) -> String {
        repository.appendingPathComponent("examples/\(path)").path
    }

    static func documentation(_ name: String) -> String {
        repository.appendingPathComponent("docs/\(name)").path
    }
}
