import Support

/// A person who answers tickets, as the demo imagines them. What the ledger learns of it is `entries`.
struct Rep: Sendable {
    let id: String
    let name: String
    let site: Site
    /// The team at first; a move is in `moves`.
    let team: DemoTeam
    var shift: Shift
    /// Multiplies how long everything takes; about 1.
    let pace: Double
    /// How well they are liked: about 0, above is better.
    let warmth: Double
    var joined: Instant?
    var left: Instant?
    var move: Move?

    struct Move: Sendable {
        let at: Instant
        let to: DemoTeam
    }

    func team(at instant: Instant) -> DemoTeam {
        if let move, move.at <= instant { return move.to }
        return team
    }

    func isEmployed(at instant: Instant) -> Bool {
        if let joined, instant < joined { return false }
        if let left, left <= instant { return false }
        return true
    }

    /// The versions of the directory's entry, with the moments at which they begin.
    func versions(period: DemoPeriod) -> [(at: Instant, user: User)] {
        var user = User(
            id: id, name: name, email: "\(Names.mailbox(name))@lumenworks.example", team: team.id,
            timeZone: site.timeZone, workingHours: shift.weeklyHours)
        var versions = [(at: joined ?? period.founded, user: user)]
        if let move {
            user.team = move.to.id
            versions.append((move.at, user))
        }
        if let change = shift.change {
            user.workingHours = change.shift.weeklyHours
            versions.append((change.at, user))
        }
        if let left {
            user.isActive = false
            versions.append((left, user))
        }
        return versions
    }
}
