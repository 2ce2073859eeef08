import Ledger
import Support

/// A version that begins later than now, as a list and the object's own page tell it.
struct PlannedVersion {
    /// `From 1 Dec 2024: Team: North → South`.
    var plannedText: String
    /// Where it is changed.
    var plannedAddress: String

    /// What is planned, in the order of time; a version that changes nothing is none.
    static func all<Value: DirectoryObject>(
        _ versions: Versions<Value>, _ id: String, in directory: Directory, _ page: PageContext
    ) -> [PlannedVersion] {
        var before = versions.version(at: page.now)?.value
        return versions.planned(after: page.now).compactMap { version in
            defer { before = version.value }
            if before == version.value { return nil }
            let event = PageAddress.encoded(version.event)
            return PlannedVersion(
                plannedText: text(version, after: before, in: directory, page),
                plannedAddress: "\(Value.address(of: id))?planned=\(event)")
        }
    }

    static func text<Value: DirectoryObject>(
        _ version: Versions<Value>.Version, after before: Value?, in directory: Directory, _ page: PageContext,
        key: String = "planned"
    ) -> String {
        let when = page.when(version.at)
        guard let before else { return page.words.text(key + "_begins", ["when": when]) }
        let changes = Trait.changes(
            from: before.traits(in: directory, page), to: version.value.traits(in: directory, page), page.words)
        return page.words.text(key + "_from", ["when": when, "what": changes.joined(separator: " · ")])
    }
}

extension PageContext {
    var zone: Zone { Zone(settings.timeZone) ?? .utc }

    /// A day where it is one's beginning in the account's zone, else with the time.
    func when(_ instant: Instant) -> String {
        zone.time(at: instant) == 0 ? format.date(zone.date(at: instant)) : format.dateAndTime(instant, zone)
    }
}
