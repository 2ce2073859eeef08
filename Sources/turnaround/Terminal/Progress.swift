import Foundation
import Synchronization

/// How far a long piece of work is, on standard error: one line that renews itself in a terminal, a line every few seconds in a
/// log.
final class Progress: Sendable {
    private struct State {
        var lastSaid: ContinuousClock.Instant?
        var isOpen = false
    }

    private let start = ContinuousClock.now
    private let unit: String
    private let state = Mutex(State())
    private let isQuiet: Bool

    /// - Parameter unit: what is counted: "events".
    init(_ unit: String, quiet: Bool = false) {
        self.unit = unit
        isQuiet = quiet
    }

    /// - Parameter total: nil where it is not known.
    func update(_ what: String, done: Int, of total: Int? = nil) {
        guard !isQuiet else { return }
        let now = ContinuousClock.now
        let pause: Duration = Console.saysToTerminal ? .milliseconds(100) : .seconds(5)
        state.withLock { state in
            if let last = state.lastSaid, now - last < pause { return }
            if state.lastSaid == nil, !Console.saysToTerminal, now - start < pause { return }
            state.lastSaid = now
            let line = line(what, done, total, at: now)
            if Console.saysToTerminal {
                Console.write("\r\u{1B}[K\(line)", to: .standardError)
                state.isOpen = true
            } else {
                Console.say(line)
            }
        }
    }

    /// Ends the line that renews itself, so that what comes next stands on its own.
    func finish() {
        state.withLock { state in
            if state.isOpen { Console.write("\r\u{1B}[K", to: .standardError) }
            state.isOpen = false
        }
    }

    private func line(_ what: String, _ done: Int, _ total: Int?, at now: ContinuousClock.Instant) -> String {
        var parts = ["\(what): \(Progress.grouped(done)) \(unit)"]
        if let total, total > 0 { parts.append("\(min(100, done * 100 / total)) %") }
        parts.append(Progress.rate(done, in: now - start))
        return parts.joined(separator: ", ")
    }

    static func rate(_ count: Int, in span: Duration) -> String {
        let seconds = max(0.001, span / .seconds(1))
        return "\(grouped(Int(Double(count) / seconds)))/s"
    }

    /// 1234567 is 1,234,567.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }
}
