import Foundation
import Support

extension Dice {
    /// Standard normal (Box and Muller).
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - unit())).squareRoot()
        return radius * cos(2 * .pi * unit())
    }

    mutating func normal(mean: Double, deviation: Double) -> Double {
        mean + deviation * normal()
    }

    /// How long things take: mostly about the median, now and then many times as long.
    mutating func logNormal(median: Double, spread: Double) -> Double {
        median * exp(spread * normal())
    }

    mutating func duration(median: Milliseconds, spread: Double) -> Milliseconds {
        Milliseconds(logNormal(median: Double(median), spread: spread))
    }

    mutating func duration(_ low: Milliseconds, _ high: Milliseconds) -> Milliseconds {
        Milliseconds(between(Double(low), Double(high)))
    }

    /// Knuth's product of uniforms; meant for small means.
    mutating func poisson(_ mean: Double) -> Int {
        let limit = exp(-mean)
        var count = 0
        var product = unit()
        while product > limit {
            count += 1
            product *= unit()
        }
        return count
    }
}
