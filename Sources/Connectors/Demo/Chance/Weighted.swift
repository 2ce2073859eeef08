/// Choices of unequal weight.
struct Weighted<Choice: Sendable>: Sendable {
    private let choices: [Choice]
    private let upTo: [Double]

    init(_ weighted: [(Choice, Double)]) {
        precondition(!weighted.isEmpty, "there is nothing to choose from")
        choices = weighted.map(\.0)
        var sum = 0.0
        upTo = weighted.map {
            sum += $0.1
            return sum
        }
    }

    func pick(_ dice: inout Dice) -> Choice {
        let target = dice.unit() * upTo[upTo.count - 1]
        var index = 0
        while index < choices.count - 1, upTo[index] <= target { index += 1 }
        return choices[index]
    }
}
