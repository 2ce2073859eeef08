/// The shape of a number over time, 100 by 30, as SVG says points; empty periods are gaps.
struct Sparkline: Equatable {
    struct Bar: Equatable {
        var x: String
        var y: String
        var height: String
    }

    var lines: [String] = []
    /// Where a point has no neighbours to draw a line to, and for hours of the day.
    var bars: [Bar] = []

    init(line values: [Double?]) {
        let known = values.compactMap { $0 }
        guard let low = known.min(), let high = known.max(), values.count > 1 else { return }
        let span = high - low
        var points: [String] = []
        func end() {
            if points.count > 1 { lines.append(points.joined(separator: " ")) }
            points = []
        }
        for (index, value) in values.enumerated() {
            guard let value else {
                end()
                continue
            }
            let x = 1 + Double(index) / Double(values.count - 1) * 98
            let y = span > 0 ? 27 - (value - low) / span * 24 : 15
            points.append("\(Self.rounded(x)),\(Self.rounded(y))")
        }
        end()
    }

    init(bars values: [Double?]) {
        guard let high = values.compactMap({ $0 }).max(), high > 0 else { return }
        for (index, value) in values.enumerated() {
            let height = max(0.5, (value ?? 0) / high * 28)
            bars.append(
                Bar(
                    x: Self.rounded(Double(index) / Double(values.count) * 100), y: Self.rounded(29 - height),
                    height: Self.rounded(height)))
        }
    }

    private static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
