/// What a posted form makes of a mapping. The text that was typed counts, and what was changed in the lists is written into it;
/// where both were changed, somebody has to look at what came of it before it is imported.
struct MappingRevision {
    /// What is to be kept of it.
    private(set) var draft: UploadDraft
    /// As the lists show them; nil: the text is too broken for that.
    private(set) var choices: MappingChoices?
    private(set) var problems: [MappingProblem] = []
    /// Why the text cannot be read.
    private(set) var refusal: ImportRefusal?

    var text: String { draft.text }

    /// As it was kept.
    init(_ draft: UploadDraft, columns: [String], imports: any ImportService, words: Words) {
        self.draft = draft
        choices = draft.choices ?? (try? imports.choices(of: draft.text))
        problems = choices?.problems(columns: columns, words: words) ?? []
    }

    /// As a form was sent: the text in `mapping`, in `base` the one from which the lists were drawn.
    init(
        _ form: QueryString, on draft: UploadDraft, upload: String, columns: [String], imports: any ImportService,
        words: Words
    ) async {
        let typed = Self.lines(form["mapping"] ?? "")
        let drawn = form["base"].map(Self.lines) ?? typed
        var draft = draft
        (draft.text, draft.base, draft.choices, draft.isMerged) = (typed, typed, nil, false)
        self.init(draft, columns: columns, imports: imports, words: words)
        guard let before = try? imports.choices(of: drawn) else { return }
        let after = before.posted(form, columns: columns)
        guard after != before else { return }
        (self.draft.base, self.draft.choices, choices) = (drawn, after, after)
        self.draft.isMerged = typed != drawn
        do {
            let current = typed == drawn ? before : try imports.choices(of: typed)
            var (text, wanted) = (typed, current.taking(after, changedFrom: before))
            if after.rows != before.rows {
                var same = after
                same.rows = before.rows
                let left = current.taking(same, changedFrom: before)
                (text, wanted) =
                    await turn(from: left, to: after.rows, upload: upload, columns, imports, words) ?? (text, wanted)
            }
            try await write(wanted, into: text, upload: upload, columns, imports, words)
            if after.rows != before.rows { self.draft.beginning = self.draft.text }
        } catch {
            refusal = error as? ImportRefusal ?? ImportRefusal(ImportSentence("\(error)"))
        }
    }

    private mutating func write(
        _ wanted: MappingChoices, into text: String, upload: String, _ columns: [String],
        _ imports: any ImportService, _ words: Words
    ) async throws {
        (draft.text, draft.choices, choices) = (text, wanted, wanted)
        problems = wanted.problems(columns: columns, words: words)
        guard problems.isEmpty else { return }
        let written = try await imports.mapping(of: upload, text, choosing: wanted)
        (draft.text, draft.base, draft.choices) = (written, written, nil)
        choices = try imports.choices(of: written)
    }

    /// To another kind of table: its mapping as it was left or, the first time, as it is proposed, with what somebody chose
    /// for the kind before. Nil: there is neither.
    private mutating func turn(
        from left: MappingChoices, to rows: String, upload: String, _ columns: [String],
        _ imports: any ImportService, _ words: Words
    ) async -> (text: String, choices: MappingChoices)? {
        let isRight = left.problems(columns: columns, words: words).isEmpty
        let leftText = isRight ? try? await imports.mapping(of: upload, draft.text, choosing: left) : nil
        draft.setAside[left.rows] = leftText ?? draft.text
        var text = draft.setAside.removeValue(forKey: rows)
        if text == nil { text = await imports.proposal(of: upload, rows: rows)?.mapping }
        guard let text, let its = try? imports.choices(of: text) else { return nil }
        let beginning = (try? imports.choices(of: draft.beginning)) ?? left
        draft.base = text
        return (text, its.takingOver(left, begunAs: beginning))
    }

    /// Forms are sent with the line ends of another age.
    private static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}
