import Foundation
import Synchronization

/// All changes of a zone's offset, read once from Foundation's copy of the IANA database.
///
/// Foundation carries the database inside its own library, so nothing is read from the machine, and a zone is the same
/// wherever the program runs. After the last year of the table the calendar repeats: 400 years are a whole number of
/// weeks, and what is left of the database by then are rules of the kind "last Sunday of March".
final class ZoneTable: Sendable {
    /// The first instant of a stretch with one offset, and that offset.
    struct Transition: Sendable, Equatable {
        var at: Instant
        var offset: Milliseconds
    }

    /// No zone is or was further from UTC.
    static let greatestOffset: Milliseconds = 26 * .hour

    private static let horizon = Instant(milliseconds: 16_725_225_600_000)  // 2500-01-01
    private static let cycle: Milliseconds = 146_097 * .day

    private let firstOffset: Milliseconds
    private let transitions: [Transition]
    private let recurs: Bool

    /// `transitions` in order, up to the first one after the horizon.
    init(firstOffset: Milliseconds, transitions: [Transition]) {
        self.firstOffset = firstOffset
        self.transitions = transitions
        recurs = (transitions.last?.at ?? .distantPast) >= ZoneTable.horizon
    }

    /// The stretch with one offset that holds `instant`; without a neighbour it ends far outside of the calendar.
    func stretch(at instant: Instant) -> Zone.Stretch {
        guard recurs, instant >= ZoneTable.horizon else { return listedStretch(at: instant) }
        let cycles = (instant - ZoneTable.horizon) / ZoneTable.cycle + 1
        let shift = cycles * ZoneTable.cycle
        var stretch = listedStretch(at: instant - shift)
        stretch.start = stretch.start + shift
        stretch.end = stretch.end + shift
        return stretch
    }

    private func listedStretch(at instant: Instant) -> Zone.Stretch {
        let next = transitions.prefixCount { $0.at <= instant }
        return Zone.Stretch(
            start: next == 0 ? .beforeTheCalendar : transitions[next - 1].at,
            end: next == transitions.count ? .afterTheCalendar : transitions[next].at,
            offset: next == 0 ? firstOffset : transitions[next - 1].offset)
    }
}

extension Instant {
    /// Far outside of the years 1 to 9999, and far enough from the end of the integers to count from.
    fileprivate static let beforeTheCalendar = Instant(milliseconds: .min / 4)
    fileprivate static let afterTheCalendar = Instant(milliseconds: .max / 4)
}

extension ZoneTable {
    private static let known = Mutex<[String: ZoneTable]>([:])

    /// Nil: there is no such zone. Each is read once.
    static func named(_ identifier: String) -> ZoneTable? {
        if let table = known.withLock({ $0[identifier] }) { return table }
        guard isIANAName(identifier), let zone = TimeZone(identifier: identifier) else { return nil }
        let table = ZoneTable(reading: zone)
        known.withLock { $0[identifier] = table }
        return table
    }

    private convenience init(reading zone: TimeZone) {
        func offset(at instant: Instant) -> Milliseconds {
            Milliseconds(zone.secondsFromGMT(for: instant.foundationDate)) * .second
        }
        let firstOffset = offset(at: .distantPast)
        var transitions: [Transition] = []
        var current = firstOffset
        var at = Instant.distantPast
        while at < ZoneTable.horizon, let next = zone.nextDaylightSavingTimeTransition(after: at.foundationDate) {
            at = Instant(milliseconds: Milliseconds(next.timeIntervalSince1970) * .second)
            let offset = offset(at: at)
            // A change of the name alone, or of what counts as daylight saving, moves no clock.
            guard offset != current else { continue }
            transitions.append(Transition(at: at, offset: offset))
            current = offset
        }
        self.init(firstOffset: firstOffset, transitions: transitions)
    }

    /// Foundation also takes abbreviations and offsets (`PST`, `GMT+3`) for zones. In the database every name has a
    /// slash, but for these, to which none will be added.
    private static func isIANAName(_ identifier: String) -> Bool {
        identifier.contains("/") ? !identifier.hasPrefix("SystemV/") : namesWithoutSlash.contains(identifier)
    }

    private static let namesWithoutSlash: Set<String> = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0",
        "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya",
        "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK",
        "Singapore", "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu",
    ]
}

extension Instant {
    fileprivate var foundationDate: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
