/// The saved report that a report's page was opened from, as its address says it: `saved=ID:VERSION`. It says where the page
/// comes from, not what it shows.
struct SavedOrigin: Sendable, Equatable {
    var id: String
    /// The version that was opened: who saves changes to it saw this one.
    var version: Int

    init(id: String, version: Int) {
        self.id = id
        self.version = version
    }

    /// Nil: the text is none.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count <= 64, let version = Int(parts[1]), version > 0 else { return nil }
        self.init(id: String(parts[0]), version: version)
    }

    var text: String { "\(id):\(version)" }
}
