import Reports

/// A parameter of a URL that does not fit: the page is shown without it and says so.
struct IgnoredParameter: Sendable, Equatable {
    var name: String
    var value: String
    /// What the report said; nil: the page itself has no such value.
    var reason: ParameterReason?
    var allowed: [String]
    /// Of the text that says why, where the page itself has one.
    var key: String?

    init(name: String, value: String, reason: ParameterReason?, allowed: [String]) {
        self.name = name
        self.value = value
        self.reason = reason
        self.allowed = allowed
    }

    init(name: String, value: String, key: String) {
        self.init(name: name, value: value, reason: nil, allowed: [])
        self.key = key
    }

    /// What stands in the address, where nobody can tell what it was to say.
    static func unreadable(_ parameter: Parameter) -> IgnoredParameter {
        IgnoredParameter(name: parameter.name, value: parameter.value, key: "ignored_unreadable")
    }

    /// "frequency = minute: there is no such choice on this page; allowed: day, week".
    func text(_ words: Words) -> String {
        let what = value.isEmpty ? name : words.text("ignored_one", ["name": name, "value": String(value.prefix(120))])
        let why = reason.map(words.reason) ?? words.optional(key ?? "ignored_" + name) ?? words["ignored_unknown"]
        let text = what + ": " + why
        guard !allowed.isEmpty else { return text }
        return text + words.text("ignored_allowed", ["list": allowed.prefix(20).joined(separator: ", ")])
    }
}
