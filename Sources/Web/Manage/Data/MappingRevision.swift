/// What a posted form makes of a mapping. The text that was typed counts, and what was changed in the lists is written into it;
/// where both were changed, somebody has to look at what came of it before it is imported.
struct MappingRevision {
    /// What the lists of the form were drawn from.
    private(set) var base: String
    private(set) var text: String
    /// As the lists show them; nil: the text is too broken for that.
    private(set) var choices: MappingChoices?
    private(set) var problems: [MappingProblem] = []
    private(set) var isMerged = false
    /// Why the text cannot be read.
    private(set) var refusal: ImportRefusal?

    /// As a text says it.
    init(text: String, columns: [String], imports: any ImportService, words: Words) {
        (base, self.text) = (text, text)
        choices = try? imports.choices(of: text)
        problems = choices?.problems(columns: columns, words: words) ?? []
    }

    /// As a form was sent: the text in `mapping`, in `base` the one from which the lists were drawn.
    init(
        _ form: QueryString, upload: String, columns: [String], imports: any ImportService, words: Words
    ) async {
        let typed = Self.lines(form["mapping"] ?? "")
        let drawn = form["base"].map(Self.lines) ?? typed
        self.init(text: typed, columns: columns, imports: imports, words: words)
        guard let before = try? imports.choices(of: drawn) else { return }
        let after = before.posted(form, columns: columns)
        guard after != before else { return }
        (base, choices) = (drawn, after)
        isMerged = typed != drawn
        do {
            let current = isMerged ? try imports.choices(of: typed) : before
            let wanted = current.taking(after, changedFrom: before)
            choices = wanted
            problems = wanted.problems(columns: columns, words: words)
            guard problems.isEmpty else { return }
            text = try await imports.mapping(of: upload, typed, choosing: wanted)
            base = text
            choices = try imports.choices(of: text)
        } catch {
            refusal = error as? ImportRefusal ?? ImportRefusal("\(error)")
        }
    }

    /// Forms are sent with the line ends of another age.
    private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}
