import Reports

/// A parameter of a URL that does not fit: the page is shown without it and says so.
struct IgnoredParameter: Sendable, Equatable {
    var name: String
    var value: String
    /// What the report said; nil: the page itself has no such value.
    var reason: String?
    var allowed: [String]

    /// "frequency = minute: there is no such choice on this page; allowed: day, week".
    func text(_ words: Words) -> String {
        let what = words.text("ignored_one", ["name": name, "value": String(value.prefix(120))])
        let text = what + ": " + (reason ?? words.optional("ignored_" + name) ?? words["ignored_unknown"])
        guard !allowed.isEmpty else { return text }
        return text + words.text("ignored_allowed", ["list": allowed.prefix(20).joined(separator: ", ")])
    }
}
