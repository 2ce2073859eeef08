import Support

/// How a table writes times, such as `d/M/yyyy H:mm`, in the letters of Unicode's date patterns.
struct TimeFormat: Sendable, Equatable {
    private enum Part: Equatable {
        case year, shortYear, month, monthName, day, hour, hourOfTwelve, minute, second, fraction, halfDay, offset
        case literal(UInt8)
    }

    let pattern: String
    private let parts: [Part]

    /// RFC 3339 and its relatives without an offset: `2024-03-01T09:00:00`, `2024-03-01 09:00`.
    static let iso = "iso8601"
    /// Seconds since 1970.
    static let unix = "unix"

    /// Nil: there is a letter in it that means nothing.
    init?(_ pattern: String) {
        self.pattern = pattern
        guard pattern != Self.iso, pattern != Self.unix else {
            parts = []
            return
        }
        var parts: [Part] = []
        var rest = pattern.utf8[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            if letter == UInt8(ascii: "'") {
                let quoted = rest.dropFirst().prefix { $0 != letter }
                parts += quoted.map(Part.literal)
                rest = rest.dropFirst(quoted.count + 2)
                continue
            }
            guard let part = Self.part(letter, run) else { return nil }
            parts += part
            rest = rest.dropFirst(run)
        }
        let needed: [[Part]] = [[.year, .shortYear], [.month, .monthName], [.day]]
        guard needed.allSatisfy({ choice in choice.contains { parts.contains($0) } }) else { return nil }
        self.parts = parts
    }

    private static func part(_ letter: UInt8, _ run: Int) -> [Part]? {
        switch letter {
        case UInt8(ascii: "y"): [run == 2 ? .shortYear : .year]
        case UInt8(ascii: "M"): [run >= 3 ? .monthName : .month]
        case UInt8(ascii: "d"): [.day]
        case UInt8(ascii: "H"): [.hour]
        case UInt8(ascii: "h"): [.hourOfTwelve]
        case UInt8(ascii: "m"): [.minute]
        case UInt8(ascii: "s"): [.second]
        case UInt8(ascii: "S"): [.fraction]
        case UInt8(ascii: "a"): [.halfDay]
        case UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "Z"): [.offset]
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): nil
        default: Array(repeating: .literal(letter), count: run)
        }
    }

    /// Nil: the text is no such time. Without an offset in it, the time is the wall clock's in `zone`.
    func instant(_ text: String, in zone: Zone) -> Instant? {
        switch pattern {
        case Self.iso: return Self.isoInstant(text, in: zone)
        case Self.unix: return Double(text).flatMap(Self.unixInstant)
        default: break
        }
        var reading = WallClockReading()
        var rest = text.utf8[...]
        for part in parts {
            guard read(part, &rest, into: &reading) else { return nil }
        }
        return rest.isEmpty ? reading.instant(in: zone) : nil
    }

    private static func isoInstant(_ text: String, in zone: Zone) -> Instant? {
        if let instant = Instant(rfc3339: text) { return instant }
        let formats = [text, text + "Z", text + ":00Z", text + "T00:00:00Z"]
        guard let local = formats.lazy.compactMap({ Instant(rfc3339: $0) }).first else { return nil }
        return zone.instant(wallClock: local.milliseconds)
    }

    private static func unixInstant(_ seconds: Double) -> Instant? {
        let milliseconds = (seconds * 1000).rounded(.down)
        guard abs(milliseconds) < 250_000_000_000_000 else { return nil }
        return Instant(milliseconds: Int64(milliseconds))
    }

    private func read(_ part: Part, _ rest: inout Substring.UTF8View, into reading: inout WallClockReading) -> Bool {
        switch part {
        case .year: return rest.number(1...4) { reading.year = $0 }
        case .shortYear: return rest.number(2...2) { reading.year = 2000 + $0 }
        case .month: return rest.number(1...2) { reading.month = $0 }
        case .monthName: return rest.monthName { reading.month = $0 }
        case .day: return rest.number(1...2) { reading.day = $0 }
        case .hour, .hourOfTwelve: return rest.number(1...2) { reading.hour = $0 }
        case .minute: return rest.number(1...2) { reading.minute = $0 }
        case .second: return rest.number(1...2) { reading.second = $0 }
        case .fraction: return rest.fraction { reading.millisecond = $0 }
        case .halfDay: return rest.halfDay { reading.isAfternoon = $0 }
        case .offset: return rest.offset { reading.offset = $0 }
        case .literal(let byte): return rest.popFirst() == byte
        }
    }
}
