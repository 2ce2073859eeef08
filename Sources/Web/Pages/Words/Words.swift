import Mustache

/// All that pages say, in one language. Texts stand in `English` and `Danish`, by key; templates say `{{words.key}}`.
///
/// A key with a count has two forms, `one|other`; `{name}` in a text is filled in.
struct Words: Sendable, MustacheParent {
    let language: Language
    private let texts: [String: String]
    private let fallback: [String: String]

    static let english = Words(
        language: .english, texts: English.texts.merging(ManageEnglish.texts) { a, _ in a }, fallback: [:])
    static let danish = Words(
        language: .danish, texts: Danish.texts.merging(ManageDanish.texts) { a, _ in a }, fallback: english.texts)

    static func of(_ language: Language) -> Words {
        switch language {
        case .english: english
        case .danish: danish
        }
    }

    /// The keys of the language's own texts.
    var keys: Set<String> { Set(texts.keys) }

    subscript(key: String) -> String { texts[key] ?? fallback[key] ?? key }

    /// Nil: no such text in any language.
    func optional(_ key: String) -> String? { texts[key] ?? fallback[key] }

    /// With `{name}` filled in, once: what a value says in braces is not a blank.
    func text(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        var text = ""
        var rest = self[key][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            text += values.first { $0.key == name }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// The form for a count; `{n}` becomes the count as it is written.
    func count(_ key: String, _ n: Int) -> String {
        let forms = self[key].split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let form = n == 1 || forms.count == 1 ? forms[0] : forms[1]
        return String(form).replacing("{n}", with: LocalFormat(self).integer(n))
    }

    func child(named key: String) -> Any? { optional(key) }
}
