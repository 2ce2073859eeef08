import Ledger
import Reports
import Support

/// A change that moves past numbers or takes the place of a planned one, told before it is applied: what it does, and the
/// form to be sent once more.
struct Confirmation {
    struct Field {
        var fieldName: String
        var fieldValue: String
    }

    /// A button of its own: what becomes of what is planned.
    struct Choice {
        var choiceValue: String
        var choiceLabel: String
    }

    var heading: String
    var title: String?
    var action: String
    var back: String
    var sentences: [String]
    var fields: [Field]
    /// Empty: there is one way to apply it.
    var choices: [Choice] = []

    /// - Parameter sentences: what is derived again, most important first.
    init(_ heading: String, _ form: QueryString, action: String, back: String, sentences: [String]) {
        self.heading = heading
        self.action = action
        self.back = back
        self.sentences = sentences
        fields = form.parameters.filter { !["form_token", "confirmed", "planned"].contains($0.name) }.map {
            Field(fieldName: $0.name, fieldValue: $0.value)
        }
        fields.append(Field(fieldName: "confirmed", fieldValue: "yes"))
    }
}

extension QueryString {
    var isConfirmed: Bool { self["confirmed"] == "yes" }
}

extension DirectoryEditor {
    /// What every such change says: how many tickets, since when.
    func scope(of key: String, since: Instant, _ page: PageContext) async -> [String] {
        let when = page.format.dateAndTime(since, page.zone)
        var sentences = [page.words.text("moves_since", ["when": when]), page.words["moves_" + key]]
        if let count = await tickets() { sentences.append(page.words.count("moves_tickets", count)) }
        return sentences
    }
}
