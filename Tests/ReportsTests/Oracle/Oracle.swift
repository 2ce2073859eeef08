import Reports
import Support

/// What a report should say of a desk, computed from the facts themselves without any of the product's queries.
struct Oracle {
    let desk: Desk
    let question: Question

    var now: Instant { desk.now }

    struct Expected {
        var rows: [AnswerRow] = []
        var totals: Tally.Fields = []
        var lists: [String: [AnswerRow]] = [:]
        var noSLA: Int?
        /// The facts behind each row, and those behind the totals: what drilling must find.
        var behindRows: [[PlainFact]] = []
        var behindTotals: [PlainFact] = []
    }

    /// A row being made.
    struct Draft {
        var row: AnswerRow
        var facts: [PlainFact]
    }

    typealias Measures = ([PlainFact]) -> Tally.Fields

    /// Facts of the range by period, group and whatever else splits them, in no order.
    func drafts(
        _ facts: [PlainFact], splitBy tags: [String] = [], measures: Measures, isShown: ([PlainFact]) -> Bool
    ) -> [Draft] {
        var groups: [[AnswerValue]: [PlainFact]] = [:]
        for fact in facts {
            let bucket: AnswerValue = question.isOverTime ? .text(question.bucket(of: fact.at)) : .null
            let id = question.groupID(of: fact).map(AnswerValue.text) ?? .null
            groups[[bucket, id] + tags.map { fact.tags[$0] ?? .null }, default: []].append(fact)
        }
        return groups.filter { isShown($0.value) }.map { key, facts in
            var fields: Tally.Fields = question.isOverTime ? [("bucket", key[0])] : []
            fields += [("group", key[1]), ("label", .text(question.label(of: key[1].text)))]
            fields += zip(tags, key.dropFirst(2)).map { ($0, $1) }
            return Draft(row: AnswerRow(fields + measures(facts)), facts: facts)
        }
    }

    /// Counts over time: each group in each period that has begun.
    func filled(_ drafts: [Draft]) -> [Draft] {
        guard question.isOverTime else { return drafts }
        var groups = Set(drafts.map { [$0.row["group"] ?? .null, $0.row["label"] ?? .null] })
        if question.group == "none" { groups = [[.null, .text("All")]] }
        var all = drafts
        for bucket in question.buckets(now: now) {
            for group in groups
            where !drafts.contains(where: { $0.row["bucket"]?.text == bucket && $0.row["group"] == group[0] }) {
                let fields: Tally.Fields = [
                    ("bucket", .text(bucket)), ("group", group[0]), ("label", group[1]), ("count", .integer(0)),
                ]
                all.append(Draft(row: AnswerRow(fields), facts: []))
            }
        }
        return all
    }

    /// By bucket, the value shown descending with what is empty last, n descending, label, id.
    func ordered(_ drafts: [Draft], by shown: String) -> [Draft] {
        drafts.sorted { a, b in
            let (first, second) = (a.row["bucket"]?.text ?? "", b.row["bucket"]?.text ?? "")
            if first != second { return precedes(first, second) }
            return Oracle.isRankedBefore(a.row, b.row, by: shown)
        }
    }

    static func isRankedBefore(_ a: AnswerRow, _ b: AnswerRow, by shown: String) -> Bool {
        let (x, y) = (a[shown]?.double ?? -.infinity, b[shown]?.double ?? -.infinity)
        if x != y { return x > y }
        let (n, m) = (a["n"]?.double ?? 0, b["n"]?.double ?? 0)
        if n != m { return n > m }
        let (label, other) = (a["label"]?.text ?? "", b["label"]?.text ?? "")
        if label != other { return precedes(label, other) }
        return precedes(a["group"]?.text ?? "", b["group"]?.text ?? "")
    }

    /// The usual report: facts of the range, grouped.
    func report(
        _ all: [PlainFact], shown: String, measures: Measures, isShown: ([PlainFact]) -> Bool,
        isCounted: (PlainFact) -> Bool = { _ in true }
    ) -> Expected {
        let facts = question.counted(all, now: now)
        var expected = Expected()
        let drafts = ordered(drafts(facts, measures: measures, isShown: isShown), by: shown)
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map { $0.facts.filter(isCounted) }
        expected.totals = measures(facts)
        expected.behindTotals = facts.filter(isCounted)
        return expected
    }

    /// A report on durations, with the tickets that have none in SLA hours.
    func durations(_ all: [PlainFact], more: @escaping Measures = { _ in [] }, isShown: (([PlainFact]) -> Bool)? = nil)
        -> Expected
    {
        var expected = report(
            all, shown: question.statistic, measures: { Tally.durations($0) + more($0) },
            isShown: isShown ?? { facts in facts.contains { $0.value != nil } }, isCounted: { $0.value != nil })
        if question.inSLAHours { expected.noSLA = tickets(question.counted(all, now: now).filter { $0.value == nil }) }
        return expected
    }

    /// How many different tickets facts have.
    func tickets(_ facts: [PlainFact]) -> Int { Set(facts.compactMap(\.ticket?.id)).count }

    /// The first few of a ranking, those without an id left out.
    func listed(_ drafts: [Draft], by shown: String) -> [Draft] {
        let ranked = drafts.filter { $0.row["group"] != .null }
            .filter { ($0.row["n"]?.double ?? .infinity) >= Double(question.minimumN ?? 1) }
            .sorted { Oracle.isRankedBefore($0.row, $1.row, by: shown) }
        return Array(ranked.prefix(question.limit ?? 10))
    }
}
