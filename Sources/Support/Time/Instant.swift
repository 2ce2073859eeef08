/// A moment in time: whole milliseconds since 1970-01-01T00:00:00Z. Finer parts of what came in are cut off, never rounded.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static let distantPast = Instant(milliseconds: -62_135_596_800_000)  // 0001-01-01
    public static let distantFuture = Instant(milliseconds: 253_402_300_799_999)  // 9999-12-31

    public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
    public static func - (a: Instant, b: Instant) -> Milliseconds { a.milliseconds - b.milliseconds }
    public static func + (a: Instant, span: Milliseconds) -> Instant { Instant(milliseconds: a.milliseconds + span) }
    public static func - (a: Instant, span: Milliseconds) -> Instant { Instant(milliseconds: a.milliseconds - span) }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

/// A length of time, in milliseconds.
public typealias Milliseconds = Int64

extension Milliseconds {
    public static let second: Milliseconds = 1000
    public static let minute: Milliseconds = 60_000
    public static let hour: Milliseconds = 3_600_000
    public static let day: Milliseconds = 86_400_000
}
