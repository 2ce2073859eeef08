import Support

/// An event that would come of a file, told in full: what is wrong with a mapping is to be seen here.
struct PreviewedEvent {
    var when: String
    /// Whom or what it is about: `Ticket 4711`.
    var about: String
    var what: String

    /// - Parameter names: of people and things, from the file itself.
    init(_ event: Event, _ names: TicketNames, zone: Zone, words: Words) {
        let local = LocalFormat(words)
        // What tables know of people and pipelines is not dated: it holds from the epoch on.
        when = event.at.milliseconds == 0 ? words["preview_always"] : local.dateAndTime(event.at, zone)
        about = words.text("about_\(event.subject.kind)", ["id": event.subject.id])
        switch event.payload {
        case .ticket(_, let ticket):
            var parts = [EntryText(names, words: words).text(ticket, pipeline: nil)]
            if case .created(let creation) = ticket {
                parts += [creation.contact.map { names.contact($0) }, creation.subject].compactMap { $0 }
                parts += creation.properties.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }
            }
            what = parts.joined(separator: ", ")
        case .availability(let change):
            let status = words["value_status_" + change.status.rawValue]
            what = [status, change.reason].compactMap { $0 }.joined(separator: ", ")
        case .directory(let entry):
            what = Self.parts(entry, words).compactMap { $0 }.joined(separator: ", ")
        }
    }

    private static func parts(_ entry: DirectoryEntry, _ words: Words) -> [String?] {
        switch entry {
        case .team(let team): [team.name]
        case .user(let user): [user.name, user.email, user.team, user.timeZone]
        case .contact(let contact): [contact.name, contact.email, contact.company]
        case .company(let company): [company.name]
        case .pipeline(let pipeline):
            [pipeline.name] + pipeline.stages.map { "\($0.name) (\(words["stage_is_" + $0.kind.rawValue]))" }
        case .schedule(let schedule): [schedule.name, schedule.timeZone]
        case .slaRule(let rule): [rule.name]
        }
    }
}
