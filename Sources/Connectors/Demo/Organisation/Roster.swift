import Support

/// Everybody who answers tickets, and who of them is free when.
struct Roster: Sendable {
    let reps: [Rep]
    let presences: [Presence]
    /// Indices into `reps`, by team; who changed teams is in both.
    private let pools: [[Int]]

    init(count: Int, period: DemoPeriod, fortnight: BadFortnight, seed: UInt64) {
        let reps = Roster.hire(count, period: period, seed: seed)
        self.reps = reps
        presences = reps.indices.map { number in
            var year = WorkingYear(
                rep: reps[number], number: number, period: period, fortnight: fortnight, seed: seed)
            return year.presence()
        }
        pools = DemoTeam.allCases.map { team in
            reps.indices.filter { reps[$0].team == team || reps[$0].move?.to == team }
        }
    }

    private static func hire(_ count: Int, period: DemoPeriod, seed: UInt64) -> [Rep] {
        var dice = Dice(seed: seed, .roster)
        var names = Names.distinct(count, &dice)
        var reps: [Rep] = []
        for team in DemoTeam.allCases {
            let size = max(3, Int((Double(count) * team.share).rounded()))
            for number in 0..<size {
                let site = Site.allCases[number % 3]
                let name = names.popLast() ?? "\(Names.full(&dice)) \(reps.count)"
                reps.append(
                    Rep(
                        id: "u\(reps.count + 1)", name: name, site: site, team: team,
                        shift: .drawn(for: team, number: number, &dice),
                        pace: dice.logNormal(median: 1, spread: 0.22), warmth: dice.normal()))
            }
        }
        change(&reps, period: period)
        return reps
    }

    /// A year has its changes: one person joins, one leaves, one moves to another team, one works four days from spring.
    private static func change(_ reps: inout [Rep], period: DemoPeriod) {
        let frontLine = reps.indices.filter { reps[$0].team == .frontLine }
        let technical = reps.indices.filter { reps[$0].team == .technical }
        guard frontLine.count > 2, let newcomer = technical.last, let leaver = frontLine.last else { return }
        reps[newcomer].joined = period.turn(0.36)
        reps[leaver].left = period.turn(0.83)
        reps[frontLine[1]].move = Rep.Move(at: period.turn(0.58), to: .technical)
        var shorter = reps[technical[0]].shift
        shorter.days.remove(.friday)
        reps[technical[0]].shift.change = Shift.Change(at: period.turn(0.7), shift: shorter)
    }

    /// Of a few of the team asked at random, the one who is free first; nil: nobody ever will be.
    func assign(_ team: DemoTeam, at instant: Instant, asking tries: Int, _ dice: inout Dice) -> Int? {
        let pool = pools[team.rawValue]
        var best: (rep: Int, free: Instant)?
        for _ in 0..<tries {
            let candidate = pool[dice.index(pool.count)]
            guard reps[candidate].team(at: instant) == team,
                let free = presences[candidate].next(from: instant)
            else { continue }
            if free == instant { return candidate }
            if let known = best, known.free <= free { continue }
            best = (candidate, free)
        }
        return best?.rep
    }
}
