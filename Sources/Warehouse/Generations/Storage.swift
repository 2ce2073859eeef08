/// Where the generations of a warehouse lie.
enum Storage: Sendable {
    case memory
    /// Kept, under numbers; one of them is the current one.
    case folder(GenerationFiles)
    /// In files that go when they are closed.
    case temporary(GenerationFiles)

    /// Where one generation lies.
    struct Place: Sendable {
        /// Nil: in memory.
        var path: String?
        /// Where the engine spills; nil: nowhere.
        var temporaryFolder: String?
        var isTemporary = false
        /// Makes the generation, now complete, the one that is opened next time.
        var settle: @Sendable () throws -> Void = {}
    }

    func nextPlace() -> Place {
        switch self {
        case .memory:
            return Place()
        case .folder(let files):
            let number = files.nextGeneration()
            return Place(path: files.path(of: number), temporaryFolder: files.temporaryFolder) {
                try files.setCurrent(number)
            }
        case .temporary(let files):
            return Place(path: files.temporaryPath(), temporaryFolder: files.temporaryFolder, isTemporary: true)
        }
    }
}
