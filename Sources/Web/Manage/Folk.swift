import Ledger
import Support

/// Who the accounts and teams are, and what an account may see of what others made.
struct Folk: Sendable {
    let ledger: Ledger

    /// An account belongs to the team of the person in the directory who has its address.
    func reader(_ account: Account) throws -> DocumentReader {
        let people = Directory(try ledger.directoryEvents(kinds: [.user])).users.values.compactMap(\.latest)
        let teams = people.filter { $0.email?.lowercased() == account.email }.compactMap(\.team)
        return DocumentReader(account: account.id, teams: Set(teams))
    }

    /// By name.
    func teams() throws -> [Team] {
        Directory(try ledger.directoryEvents(kinds: [.team])).teams.values.compactMap(\.latest)
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// As a form says it; a team has to be one of the directory's, or the one that it is `now`.
    func visibility(_ formValue: String?, now current: Visibility? = nil) throws -> Visibility {
        guard let visibility = Visibility(formValue: formValue) else {
            throw Problem.parameter("visibility", "is none of me, team:ID, everyone")
        }
        if case .team(let id) = visibility, visibility != current, try !teams().contains(where: { $0.id == id }) {
            throw Problem.parameter("visibility", "there is no such team", allowed: try teams().map { "team:\($0.id)" })
        }
        return visibility
    }

    /// Names of accounts by id.
    func names() throws -> [String: String] {
        Dictionary(try ledger.accounts.all().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Visibility {
    /// As forms say it: `me`, `everyone`, `team:ID`. Nil: none of them.
    init?(formValue: String?) {
        switch formValue {
        case "me": self = .nobodyElse
        case "everyone": self = .everyone
        case .some(let text) where text.hasPrefix("team:") && text.utf8.count > 5:
            self = .team(String(text.dropFirst(5)))
        default: return nil
        }
    }

    var formValue: String {
        switch self {
        case .nobodyElse: "me"
        case .team(let id): "team:\(id)"
        case .everyone: "everyone"
        }
    }

    /// The choices of a form, with the name of each team.
    static func choices(_ chosen: Visibility, teams: [Team], words: Words) -> [ManageChoice] {
        var all: [(Visibility, String)] = [(.nobodyElse, words["visible_me"]), (.everyone, words["visible_everyone"])]
        all.insert(
            contentsOf: teams.map { (.team($0.id), words.text("visible_team", ["team": $0.name])) }, at: 1)
        if case .team(let id) = chosen, !teams.contains(where: { $0.id == id }) {
            all.insert((chosen, words.text("visible_team", ["team": id])), at: 1)
        }
        return all.map { ManageChoice(value: $0.0.formValue, label: $0.1, isChosen: $0.0 == chosen) }
    }

    func text(teams: [Team], words: Words) -> String {
        Visibility.choices(self, teams: teams, words: words).first { $0.isChosen }?.label ?? ""
    }
}
