/// Picks columns by what they are called; a column that was taken is not offered again.
struct ColumnFinder {
    let profiles: [ColumnProfile]
    private(set) var taken: Set<Int> = []

    init(_ profiles: [ColumnProfile]) {
        self.profiles = profiles
    }

    var free: [ColumnProfile] { profiles.filter { !taken.contains($0.index) } }

    mutating func take(_ profile: ColumnProfile) { taken.insert(profile.index) }

    /// The free column whose name fits best, which is then taken.
    mutating func take(
        _ phrases: [String], allowing asides: Set<String> = [], where fits: (ColumnProfile) -> Bool = { _ in true }
    ) -> ColumnProfile? {
        let best = best(phrases, allowing: asides, where: fits)
        if let best { take(best) }
        return best
    }

    func best(
        _ phrases: [String], allowing asides: Set<String> = [], where fits: (ColumnProfile) -> Bool = { _ in true }
    ) -> ColumnProfile? {
        let rated = free.filter { !$0.values.isEmpty && fits($0) }
            .map { (profile: $0, score: Self.score($0.name, phrases, allowing: asides)) }
            .filter { $0.score > 0 }
        // Of equals the first column.
        return rated.reduce(nil as (profile: ColumnProfile, score: Int)?) { best, next in
            next.score > (best?.score ?? 0) ? next : best
        }?.profile
    }

    /// 0: does not fit. The surer the phrase and the fewer other words the name has, the more.
    static func score(_ name: ColumnName, _ phrases: [String], allowing asides: Set<String>) -> Int {
        var best = 0
        for (place, phrase) in phrases.enumerated() where name.contains(phrase) {
            let words = phrase.split(separator: " ").map(String.init)
            let further = name.words.filter { !words.contains($0) && !Vocabulary.identifiers.contains($0) }
            if further.contains(where: { Vocabulary.asides.contains($0) && !asides.contains($0) }) { continue }
            best = max(best, 100 - 2 * place - 10 * further.count)
        }
        return best
    }
}
