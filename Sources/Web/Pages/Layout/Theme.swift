/// Light or dark, where the reader has chosen; else as the system has it.
enum Theme: String, Sendable, CaseIterable {
    case system, light, dark

    static let cookie = "turnaround_theme"
}
