/// Open time as people read it: `10 h 36 m`. Hours are the greatest unit, because a day of it would be read as a working day.
struct OpenTimeText: CustomStringConvertible {
    enum Precision {
        /// The two greatest units, the rest cut off.
        case twoUnits
        /// Every unit that is not zero, so that sums can be checked.
        case exact
    }

    let description: String

    init(_ duration: Milliseconds, _ precision: Precision = .twoUnits) {
        let units: [(symbol: String, length: Milliseconds)] = [
            ("h", .hour), ("m", .minute), ("s", .second), ("ms", 1),
        ]
        var rest = duration
        var parts: [(index: Int, text: String)] = []
        for (index, unit) in units.enumerated() {
            let count = rest / unit.length
            rest %= unit.length
            if count > 0 { parts.append((index, "\(count) \(unit.symbol)")) }
        }
        if precision == .twoUnits, let first = parts.first { parts.removeAll { $0.index > first.index + 1 } }
        description = parts.isEmpty ? "0 s" : parts.map(\.text).joined(separator: " ")
    }
}
