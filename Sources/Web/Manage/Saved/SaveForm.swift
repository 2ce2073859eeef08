import Ledger
import Reports
import Support

/// The form in which a report gets a name and a place: what the button "Save report" opens.
struct SaveForm {
    var slug: String
    /// As behind the question mark of the report's page.
    var query: String
    var name: String
    var reportTitle: String
    var back: String
    var visibilities: [ManageChoice]
    var dashboards: [ManageChoice]

    init(
        _ report: Report, parameters: [Parameter], teams: [Team], dashboards: [SavedDocument], words: Words
    ) {
        slug = report.slug
        let rest = parameters.filter { $0.name != "report" && $0.name != "title" }
        query = PageAddress("", rest).query
        reportTitle = words.title(report)
        name = parameters.first { $0.name == "title" }?.value ?? reportTitle
        back = PageAddress("/reports/\(report.slug)", rest).text
        visibilities = Visibility.choices(.nobodyElse, teams: teams, words: words)
        self.dashboards = dashboards.map { ManageChoice(value: $0.id, label: $0.title, isChosen: false) }
    }
}
