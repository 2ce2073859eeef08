import Ledger
import Reports
import Support

/// The list of saved reports as a reader sees it.
struct SavedReportList {
    enum Show: String, CaseIterable { case all, mine, shared, favourites }

    struct Row {
        var id: String
        var version: Int
        var name: String
        var address: String
        var reportTitle: String
        var author: String
        var when: String
        var visibleTo: String
        var isFavourite: Bool
        var favourText: String
        /// The actions of those who made it and of administrators.
        var mayChange: Bool
        var visibilities: [ManageChoice]
        var goneText: String?
    }

    struct Tab {
        var address: String
        var label: String
        var count: Int
        var isCurrent: Bool
    }

    var tabs: [Tab]
    var search: String
    var show: String
    var rows: [Row]
    var hasRows: Bool
    var dashboards: [ManageChoice]
    /// Nothing was ever saved here, or nothing fits the search.
    var isEmptySearch: Bool

    struct Material {
        var documents: [SavedDocument]
        var dashboards: [SavedDocument]
        var names: [String: String]
        var teams: [Team]
        var gone: GoneNames
    }

    init(_ material: Material, show: Show, search: String, page: PageContext) {
        let words = page.words
        let zone = Zone(page.settings.timeZone) ?? .utc
        func belongs(_ document: SavedDocument, _ show: Show) -> Bool {
            switch show {
            case .all: true
            case .mine: document.owner == page.account.id
            case .shared: document.owner != page.account.id || document.visibility != .nobodyElse
            case .favourites: document.isFavourite
            }
        }
        tabs = Show.allCases.map { tab in
            Tab(
                address: PageAddress("/saved-reports").setting("show", tab == .all ? nil : tab.rawValue)
                    .setting("q", search.isEmpty ? nil : search).text,
                label: words["saved_show_" + tab.rawValue],
                count: material.documents.filter { belongs($0, tab) }.count, isCurrent: tab == show)
        }
        self.search = search
        self.show = show.rawValue
        isEmptySearch = !search.isEmpty
        let shown = material.documents.filter {
            belongs($0, show) && (search.isEmpty || $0.title.lowercased().contains(search.lowercased()))
        }
        rows = shown.map { document in
            let saved = SavedReport(body: document.body)
            let report = saved?.report
            var parameters = saved?.parameters ?? []
            let gone = material.gone.takeOut(of: &parameters)
            let mayChange = document.mayBeChanged(by: page)
            return Row(
                id: document.id, version: document.version, name: document.title,
                address: "/saved-reports/\(document.id)",
                reportTitle: report.map(words.title) ?? words["saved_report_gone"],
                author: material.names[document.owner] ?? words["somebody"],
                when: page.format.dateAndTime(document.modified, zone),
                visibleTo: document.visibility.text(teams: material.teams, words: words),
                isFavourite: document.isFavourite,
                favourText: words.text(document.isFavourite ? "unfavour" : "favour", ["title": document.title]),
                mayChange: mayChange,
                visibilities: mayChange
                    ? Visibility.choices(document.visibility, teams: material.teams, words: words) : [],
                goneText: gone.isEmpty ? nil : GoneText.text(gone, words))
        }
        hasRows = !rows.isEmpty
        dashboards = material.dashboards.map { ManageChoice(value: $0.id, label: $0.title, isChosen: false) }
    }
}

/// What is gone, in a sentence.
enum GoneText {
    static func text(_ gone: [GoneNames.Gone], _ words: Words) -> String {
        let list = gone.map { words.text("gone_" + $0.kind, ["name": $0.name]) }.joined(separator: ", ")
        return words.text("gone_list", ["what": list])
    }
}
