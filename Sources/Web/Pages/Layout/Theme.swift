import Hummingbird

/// Light or dark, where the reader has chosen; else as the system has it.
enum Theme: String, Sendable, CaseIterable {
    case system, light, dark

    static let cookie = "turnaround_theme"

    init(of request: Request) {
        self = request.cookies[Self.cookie].flatMap { Theme(rawValue: $0.value) } ?? .system
    }
}
