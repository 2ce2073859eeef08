import Reports
import Support

/// What somebody is asked before a change is recorded: numbers of the past move, or something that is planned would be lost.
struct RevisionQuestion<Value: DirectoryObject> {
    let value: Value
    let revision: Revision<Value>
    let movesPast: Bool
    /// What is planned and would not hold any more.
    let dropped: [Revision<Value>.Step]
    /// The value that holds now; nil: none does.
    let before: Value?
    let directory: Directory
    private let isAmending: Bool
    private let isConfirmed: Bool
    private let isDecided: Bool

    init(_ revision: Revision<Value>, of value: Value, _ form: QueryString, in directory: Directory) {
        // Who opened what is planned has seen it.
        let base = form["base"] ?? ""
        self.init(
            revision, value, dropped: revision.dropped.filter { !$0.standing.contains(base) }, isAmending: false, form,
            directory)
    }

    /// Nothing is lost where every version has an addition.
    init(amending revision: Revision<Value>, to value: Value, _ form: QueryString, in directory: Directory) {
        self.init(revision, value, dropped: [], isAmending: true, form, directory)
    }

    private init(
        _ revision: Revision<Value>, _ value: Value, dropped: [Revision<Value>.Step], isAmending: Bool,
        _ form: QueryString, _ directory: Directory
    ) {
        (self.revision, self.value, self.dropped, self.isAmending) = (revision, value, dropped, isAmending)
        self.directory = directory
        movesPast = revision.movesPast(in: directory)
        before = Value.versions(of: value.id, in: directory)?.version(at: revision.now)?.value
        isConfirmed = form.isConfirmed
        isDecided = ["keep", "drop"].contains(form["planned"])
    }

    /// Of what is planned, whether any can stay: not what begins when the change does.
    var canKeep: Bool { dropped.contains { $0.at > max(revision.start, revision.now) } }

    var isOpen: Bool {
        movesPast && !isConfirmed || !dropped.isEmpty && !isDecided && (canKeep || !isConfirmed)
    }

    /// Later versions that the change takes the place of, by the times from which they held; nil: there are none.
    func replacedText(_ page: PageContext) -> String? {
        let replaced = isAmending ? [] : revision.replaced
        guard !replaced.isEmpty else { return nil }
        let most = 6
        let times = replaced.prefix(most).map { page.when($0.at) }.joined(separator: ", ")
        let more = replaced.count > most ? page.words.count("trait_more", replaced.count - most) : ""
        return page.words.count("moves_replaced", replaced.count) + " " + times + more + "."
    }

    func plannedTexts(_ page: PageContext) -> [String] {
        dropped.compactMap { step in
            step.there.map {
                PlannedVersion.text(
                    .init(at: step.at, event: "", value: $0), after: before, in: directory, page, key: "confirm_planned"
                )
            }
        }
    }
}

extension DirectoryEditor {
    /// `id` is that of the address.
    func confirmation<Value>(
        _ question: RevisionQuestion<Value>, at id: String, _ form: QueryString, _ page: PageContext
    ) async -> Confirmation {
        let words = page.words
        var confirmation = Confirmation(
            words.text("confirm_" + Value.word, ["name": question.value.name]), form,
            action: Value.address(of: id), back: Value.page(of: id), sentences: [])
        if question.movesPast {
            confirmation.sentences = await scope(of: Value.word, since: question.revision.start, page)
            if let replaced = question.replacedText(page) { confirmation.sentences.insert(replaced, at: 1) }
        } else {
            confirmation.title = words["confirm_planned_title"]
        }
        confirmation.sentences += question.plannedTexts(page)
        if question.canKeep {
            confirmation.sentences.append(words["confirm_planned_hint"])
            confirmation.choices = [
                .init(choiceValue: "keep", choiceLabel: words["confirm_keep"]),
                .init(choiceValue: "drop", choiceLabel: words["confirm_drop"]),
            ]
        }
        return confirmation
    }
}
