import Ledger
import Support

/// What is known as of a moment and bears on many tickets at once.
struct Knowledge: Sendable {
    var directory: Directory
    var derivation: Derivation
    let zone: Zone

    init(directory: Directory, zone: Zone) {
        self.directory = directory
        self.zone = zone
        derivation = Derivation(rulebook: Rulebook(directory: directory, accountZone: zone))
    }

    init(_ ledger: Ledger, asOf: Instant, zone: Zone) throws {
        self.init(directory: Directory(try ledger.directoryEvents(asOf: asOf)), zone: zone)
    }

    /// With the versions of these subjects read anew.
    func updated(_ subjects: [Subject], from ledger: Ledger, asOf: Instant) throws -> Knowledge {
        guard !subjects.isEmpty else { return self }
        var directory = directory
        for subject in subjects {
            let latest = Directory(try ledger.events(of: subject, asOf: asOf))
            switch subject.kind {
            case .team: directory.teams[subject.id] = latest.teams[subject.id]
            case .user: directory.users[subject.id] = latest.users[subject.id]
            case .contact: directory.contacts[subject.id] = latest.contacts[subject.id]
            case .company: directory.companies[subject.id] = latest.companies[subject.id]
            case .pipeline: directory.pipelines[subject.id] = latest.pipelines[subject.id]
            case .schedule: directory.schedules[subject.id] = latest.schedules[subject.id]
            case .slaRule: directory.slaRules[subject.id] = latest.slaRules[subject.id]
            case .ticket, .availability: continue
            }
        }
        var updated = self
        updated.directory = directory
        // Contacts and companies bear on no fact.
        if subjects.contains(where: { $0.kind != .contact && $0.kind != .company }) {
            updated.derivation = Derivation(rulebook: Rulebook(directory: directory, accountZone: zone))
        }
        return updated
    }

    func stretches(of user: String, from ledger: Ledger, asOf: Instant, until horizon: AvailabilityHorizon) throws
        -> [AvailabilityStretch]
    {
        let changes = try ledger.events(of: Subject(kind: .availability, id: user), asOf: asOf)
        return AvailabilityDerivation(rulebook: derivation.rulebook).stretches(
            of: user, changes: changes, until: horizon.end)
    }
}
