import Ledger
import Reports
import Support

/// Two people changed one document: who did what since it was opened, and the own change to be made once more on top of it.
struct DocumentConflict {
    var title: String
    var name: String
    var changes: [String]
    var ownText: String
    var action: String
    /// The form that was sent, with the version that is there now.
    var fields: [Confirmation.Field]
    var lookAddress: String

    /// - Parameter own: what the form wanted, as a word, and what it is about.
    init(
        _ current: SavedDocument, _ changes: [DocumentChange], own: (what: String, subject: String),
        _ form: QueryString, since base: Int, title: String, at path: String, door: String, page: PageContext
    ) {
        self.title = title
        name = current.title
        self.changes = changes.filter { $0.version > base }.map { $0.text(page) }
        ownText = page.words.text("edit_" + own.what, ["subject": own.subject])
        action = path + door
        fields = form.parameters.filter { !["version", "form_token"].contains($0.name) }.map {
            Confirmation.Field(fieldName: $0.name, fieldValue: $0.value)
        }
        fields.append(Confirmation.Field(fieldName: "version", fieldValue: String(current.version)))
        lookAddress = path
    }
}
