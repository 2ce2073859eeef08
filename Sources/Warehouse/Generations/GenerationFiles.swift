import Foundation

/// The files of a data folder that hold warehouses: `warehouse.<n>.duckdb`, and `warehouse.current`, which names the one in use.
struct GenerationFiles: Sendable {
    let folder: String

    private var pointer: String { folder + "/warehouse.current" }

    /// Where the engine spills what does not fit its memory.
    var temporaryFolder: String { folder + "/warehouse.tmp" }

    func path(of generation: Int) -> String { "\(folder)/warehouse.\(generation).duckdb" }

    /// One that no other file has.
    func temporaryPath() -> String { "\(folder)/warehouse.temporary-\(UUID().uuidString).duckdb" }

    /// Nil: none is named, or what is named is not there.
    func current() -> Int? {
        guard let text = try? String(contentsOfFile: pointer, encoding: .utf8),
            let number = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)),
            FileManager.default.fileExists(atPath: path(of: number))
        else { return nil }
        return number
    }

    /// Takes effect at once and wholly, whatever happens meanwhile.
    func setCurrent(_ generation: Int) throws {
        try Data("\(generation)\n".utf8).write(to: URL(fileURLWithPath: pointer), options: .atomic)
    }

    /// A number that no file has.
    func nextGeneration() -> Int {
        (generations().max() ?? 0) + 1
    }

    /// What interrupted rebuilds and crashes left behind.
    func removeStrays(keeping current: Int?) {
        let kept = current.map { String($0) }
        for (name, label) in databases() where label != kept {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        try? FileManager.default.removeItem(atPath: temporaryFolder)
    }

    private func generations() -> [Int] { databases().compactMap { Int($0.label) } }

    /// Databases and the logs beside them, with what stands for `<n>` in their names.
    private func databases() -> [(name: String, label: String)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            let parts = name.split(separator: ".")
            guard parts.count >= 3, parts[0] == "warehouse", parts[2] == "duckdb" else { return nil }
            return (name, String(parts[1]))
        }
    }
}
