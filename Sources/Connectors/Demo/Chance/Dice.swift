/// A seeded source of chance (SplitMix64): the same seed gives the same numbers on every machine and in every release.
///
/// The standard library's `random(in:using:)` promises no such thing from one version of Swift to the next, which is why
/// nothing here uses it.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for one thing, so that a change to one story moves no other.
    init(seed: UInt64, _ stream: Stream, _ index: Int = 0) {
        var mixer = Dice(seed: seed &+ stream.rawValue &* 0xD1B5_4A32_D192_ED03)
        state = mixer.bits() ^ (UInt64(truncatingIfNeeded: index) &* 0x2545_F491_4F6C_DD1D)
        _ = bits()
    }

    enum Stream: UInt64 {
        case roster = 1
        case presence, customers, companies, days, arrivals, tickets, liveChats
    }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// In [0, 1).
    mutating func unit() -> Double {
        Double(bits() >> 11) * 0x1p-53
    }

    mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// In [0, count); `count` is above zero.
    mutating func index(_ count: Int) -> Int {
        Int(bits().multipliedFullWidth(by: UInt64(count)).high)
    }

    mutating func between(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * unit()
    }

    /// Both ends included.
    mutating func between(_ low: Int, _ high: Int) -> Int {
        low + index(high - low + 1)
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[index(choices.count)]
    }
}
