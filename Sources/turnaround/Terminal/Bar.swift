/// A bar of a length in eighths of a character.
struct Bar {
    let text: String

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    init(_ value: Double, of greatest: Double, width: Int) {
        let length = greatest > 0 ? Int((max(0, value) / greatest * Double(width * 8)).rounded()) : 0
        text = String(repeating: "█", count: length / 8) + Bar.eighths[length % 8]
    }
}
