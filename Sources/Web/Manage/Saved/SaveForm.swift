import Ledger
import Reports
import Support

/// The form in which a report gets a name and a place: what the button "Save report" opens.
struct SaveForm {
    /// Changes go back to the saved report that the page was opened from, made on the version that was opened.
    struct Update {
        var updateAddress: String
        var updateText: String
        var seenVersion: Int
    }

    var slug: String
    /// As behind the question mark of the report's page.
    var query: String
    var name: String
    var reportTitle: String
    var back: String
    /// Nil: it was not opened from one, or from one that somebody else has to change.
    var update: Update?
    var visibilities: [ManageChoice]
    var dashboards: [ManageChoice]

    /// - Parameter origin: the document that the page was opened from, if the reader may change it, and the version of then.
    init(
        _ report: Report, parameters: [Parameter], origin: (document: SavedDocument, version: Int)?, teams: [Team],
        dashboards: [SavedDocument], words: Words
    ) {
        slug = report.slug
        let rest = parameters.filter { $0.name != "report" }
        query = PageAddress("", rest.filter { $0.name != "title" }).query
        reportTitle = words.title(report)
        name = parameters.first { $0.name == "title" }?.value ?? reportTitle
        back = PageAddress("/reports/\(report.slug)", rest).text
        update = origin.map { origin in
            Update(
                updateAddress: "/saved-reports/\(origin.document.id)",
                updateText: words.text("save_changes_to", ["title": origin.document.title]),
                seenVersion: origin.version)
        }
        visibilities = Visibility.choices(.nobodyElse, teams: teams, words: words)
        self.dashboards = dashboards.map { ManageChoice(value: $0.id, label: $0.title, isChosen: false) }
    }
}
