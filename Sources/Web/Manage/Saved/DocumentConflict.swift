import Ledger
import Reports
import Support

/// Two people changed one dashboard: who did what since it was opened, and the own change to be made once more on top of it.
struct DashboardConflict {
    struct Change {
        var changeText: String
    }

    struct Field {
        var fieldName: String
        var fieldValue: String
    }

    var name: String
    var changes: [Change]
    var ownText: String
    var action: String
    /// The form that was sent, with the version that is there now.
    var fields: [Field]
    var lookAddress: String

    init(_ current: SavedDocument, _ form: QueryString, since base: Int, door: String, page: PageContext) {
        let words = page.words
        let zone = Zone(page.settings.timeZone) ?? .utc
        name = current.title
        let dashboard = Dashboard(body: current.body) ?? Dashboard()
        changes = dashboard.changes.filter { $0.version > base }.map { change in
            Change(
                changeText: words.text(
                    "conflict_change",
                    [
                        "who": change.by, "when": page.format.dateAndTime(change.at, zone),
                        "what": words.text("edit_" + change.what, ["subject": change.subject]),
                    ]))
        }
        let word = form["do"] ?? form["action"] ?? ""
        let shown = ["left", "right"].contains(word) ? "move" : word
        let subject =
            form["title"] ?? form["card"].flatMap { id in dashboard.cards.first { $0.id == id }?.title }
            ?? current.title
        ownText = words.text("edit_" + shown, ["subject": subject])
        action = "/dashboards/\(current.id)\(door)"
        fields = form.parameters.filter { !["version", "form_token"].contains($0.name) }.map {
            Field(fieldName: $0.name, fieldValue: $0.value)
        }
        fields.append(Field(fieldName: "version", fieldValue: String(current.version)))
        lookAddress = "/dashboards/\(current.id)"
    }
}
