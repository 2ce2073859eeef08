import Foundation

/// The product itself, as a process.
struct Binary {
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// It is built beside the tests.
    static let url: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appending(path: "turnaround")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return URL(filePath: ".build/debug/turnaround")
    }()

    @discardableResult
    static func run(_ arguments: String...) async throws -> Outcome { try await run(arguments: arguments) }

    static func run(arguments: [String]) async throws -> Outcome {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        let folder = try TemporaryFolder()
        let paths = ["out", "err"].map { folder.path + "/" + $0 }
        for path in paths { FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: paths[0])
        process.standardError = FileHandle(forWritingAtPath: paths[1])
        process.standardInput = FileHandle.nullDevice
        try await process.runToItsEnd()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOfFile: paths[0], encoding: .utf8),
            errors: try String(contentsOfFile: paths[1], encoding: .utf8))
    }

    /// Left running; its words go nowhere.
    static func start(_ arguments: String...) throws -> Process {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }
}

extension Process {
    /// Without a thread that waits: there are few, and other tests need them.
    func runToItsEnd() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            terminationHandler = { _ in continuation.resume() }
            do { try run() } catch {
                terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }

    func hasEnded() async {
        while isRunning { try? await Task.sleep(for: .milliseconds(10)) }
    }
}
