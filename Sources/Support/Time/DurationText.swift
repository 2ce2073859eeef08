/// A length of time as a person says it: its two greatest units, `2 d 3 h`, `9 h 12 m`, `45 s`, `850 ms`.
///
/// What is smaller is cut off, so that nothing seems longer than it was; a second unit of zero is left out.
public struct DurationText: Sendable, CustomStringConvertible {
    public let description: String

    public init(_ duration: Milliseconds) {
        let length = duration.magnitude
        let sign = duration < 0 ? "-" : ""
        description = sign + DurationText.text(length)
    }

    private static let units: [(name: String, length: UInt64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000),
    ]

    private static func text(_ length: UInt64) -> String {
        if length == 0 { return "0 s" }
        guard let index = units.firstIndex(where: { $0.length <= length }) else { return "\(length) ms" }
        let unit = units[index]
        let first = "\(length / unit.length) \(unit.name)"
        guard index + 1 < units.count else { return first }
        let next = units[index + 1]
        let rest = length % unit.length / next.length
        return rest == 0 ? first : "\(first) \(rest) \(next.name)"
    }
}
