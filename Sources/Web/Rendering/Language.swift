import HTTPTypes
import Hummingbird

/// The languages that pages are written in; the first is the one that every word exists in.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case danish = "da"

    /// The reader's first language that pages are written in, by what a browser says (`da, en;q=0.8`).
    public init(accepting header: String?) {
        let wishes = (header ?? "").split(separator: ",").map { wish in
            let parts = wish.split(separator: ";").map { $0.trimmingBlanks().lowercased() }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (tag: parts.first?.split(separator: "-").first.map(String.init) ?? "", weight: weight)
        }
        let best = wishes.sorted { $0.weight > $1.weight }.lazy.compactMap { Language(rawValue: $0.tag) }.first
        self = best ?? .english
    }

    /// What was chosen in this browser, else what the browser says.
    init(of request: Request) {
        let chosen = request.cookies[Language.cookie].flatMap { Language(rawValue: $0.value) }
        self = chosen ?? Language(accepting: request.headers[.acceptLanguage])
    }
}
