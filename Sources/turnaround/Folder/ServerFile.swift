import Foundation

/// What a running server leaves in its folder, so that commands on the same folder can ask it: only its own user may read it.
struct ServerFile: Codable, Sendable {
    var url: String
    var pid: Int32
    /// Opens the control routes, and nothing else.
    var secret: String

    func write(to folder: DataFolder) throws {
        let bytes = try JSONEncoder().encode(self)
        let path = folder.serverPath
        try? FileManager.default.removeItem(atPath: path)
        let made = FileManager.default.createFile(
            atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        guard made else { throw Failure("\(path) cannot be written") }
    }

    /// Nil where no server says that it runs here; one that was killed may have left its file behind.
    static func read(from folder: DataFolder) -> ServerFile? {
        guard let bytes = FileManager.default.contents(atPath: folder.serverPath),
            let file = try? JSONDecoder().decode(ServerFile.self, from: bytes),
            kill(file.pid, 0) == 0 || errno == EPERM
        else { return nil }
        return file
    }

    static func makeSecret() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let hex = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - hex.count) + hex
        }.joined()
    }

    static func remove(from folder: DataFolder) {
        try? FileManager.default.removeItem(atPath: folder.serverPath)
    }
}
