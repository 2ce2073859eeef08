import Support

/// Looks for authors who are machines: who is the first to answer in most tickets, within seconds.
struct BotSearch {
    /// Nobody reads a question and writes an answer in so short a time, again and again.
    private static let secondsOfMachine: Milliseconds = 60_000
    private static let fewestAnswers = 5

    struct Columns {
        var ticket: Int
        var author: Int
        var role: Int
        var at: Int
        var isPrivate: Int?
    }

    let columns: Columns
    let format: TimeFormat
    /// Words of the role's column that stand for customers.
    let customers: Set<String>
    private var asked: [String: Instant] = [:]
    private var answered: Set<String> = []
    private var delays: [String: [Milliseconds]] = [:]
    private var authors: Set<String> = []

    init(columns: Columns, format: TimeFormat, customers: Set<String>) {
        self.columns = columns
        self.format = format
        self.customers = customers
    }

    mutating func see(_ row: borrowing CSVRow) {
        guard let ticket = row.trimmed(columns.ticket), let author = row.trimmed(columns.author), !author.isEmpty,
            let role = row.trimmed(columns.role), !answered.contains(ticket)
        else { return }
        if let flag = columns.isPrivate.flatMap({ row.trimmed($0) }), WordKinds.flag(flag) == true { return }
        guard let at = row.trimmed(columns.at).flatMap({ format.instant($0, in: .utc) }) else { return }
        if customers.contains(role) {
            if asked[ticket] == nil { asked[ticket] = at }
        } else if let question = asked[ticket] {
            answered.insert(ticket)
            delays[author, default: []].append(at - question)
        }
        if !customers.contains(role) { authors.insert(author) }
    }

    /// With how many first answers each gave.
    var found: [(author: String, answers: Int, tickets: Int, median: Milliseconds)] {
        let tickets = asked.count
        return delays.compactMap { author, delays in
            let median = delays.sorted()[delays.count / 2]
            let isUsual = delays.count >= Self.fewestAnswers && delays.count * 2 > tickets
            guard isUsual, median <= Self.secondsOfMachine else { return nil }
            return (author, delays.count, tickets, median)
        }
        .sorted { $0.author < $1.author }
    }

    /// Authors who are called what machines are called.
    var named: [String] {
        authors.filter {
            ColumnName($0).has(anyOf: ["bot", "chatbot", "autoreply", "autoresponder", "noreply", "automation"])
                || $0.lowercased().contains("auto-reply") || $0.lowercased().contains("no-reply")
        }
        .sorted()
    }
}
