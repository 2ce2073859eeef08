/// A small seeded generator (SplitMix64): the same seed gives the same tests everywhere.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    mutating func flip() -> Bool { below(2) == 0 }
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// Nil as often as not.
    mutating func maybe<Value>(_ value: (inout Chance) -> Value) -> Value? { flip() ? value(&self) : nil }

    /// A text with everything in it that may need an escape.
    mutating func text() -> String {
        let pieces = ["a", "Zoë", "\"", "\\", "\n", "\u{1}", "😀", " ", "{", "é", "/", "\u{7F}", "\u{2028}", "1"]
        return (0..<1 + below(6)).map { _ in pick(pieces) }.joined()
    }
}
