import Ledger
import Reports
import Support

/// A dashboard's page.
struct DashboardPageModel {
    var dashboardId: String
    var name: String
    var version: Int
    var madeBy: String
    var visibleTo: String
    var cards: [DashboardCardModel]
    /// What all cards leave out; nil: nothing.
    var aside: String?
    var filter: DashboardFilterModel
    /// An older browser's way back: the page as it is asked for.
    var location: String
    var isArranging: Bool
    var isFullScreen: Bool
    /// Where its forms go: what is chosen comes along and stays.
    var editAddress: String
    var arrangeAddress: String
    var doneAddress: String
    var fullScreenAddress: String
    var shareAddress: String
    var isFavourite: Bool
    var favourText: String
    var mayChange: Bool
    var visibilities: [ManageChoice]
    var reports: [ManageChoice]
    var charts: String
    /// Until a full screen asks again.
    static let refreshSeconds = 60
    var refreshSeconds = DashboardPageModel.refreshSeconds

    struct Material {
        var document: SavedDocument
        var dashboard: Dashboard
        var cards: [DashboardCard]
        var names: [String: String]
        var teams: [Team]
        var choices: FieldChoices
        /// What the URL says over the dashboard's own filters; nil: nothing.
        var chosen: [Parameter]?
        var isArranging: Bool
        var isFullScreen: Bool
        var charts: String
    }

    init(_ material: Material, page: PageContext) {
        let (words, document) = (page.words, material.document)
        let all = material.chosen ?? material.dashboard.parameters
        dashboardId = document.id
        name = document.title
        version = document.version
        madeBy = words.text("made_by", ["name": material.names[document.owner] ?? words["somebody"]])
        visibleTo = document.visibility.text(teams: material.teams, words: words)
        cards = material.cards.enumerated().map { place, card in
            DashboardCardModel(card, place: place, count: material.cards.count, words: words)
        }
        var sentences: [String] = []
        for sentence in cards.flatMap(\.ofAll) where !sentences.contains(sentence) { sentences.append(sentence) }
        aside = sentences.isEmpty ? nil : sentences.joined(separator: " ")
        filter = DashboardFilterModel(
            all, isKept: Set(DashboardFilters.kept(all)) == Set(material.dashboard.parameters),
            choices: material.choices, words: words)
        let address = PageAddress("/dashboards/\(document.id)", material.chosen ?? [])
        shareAddress = address.text
        location = address.text
        editAddress = address.at("/dashboards/\(document.id)/cards").text
        arrangeAddress = address.setting("arrange", "1").text
        fullScreenAddress = address.setting("screen", "full").text
        doneAddress = address.text
        isArranging = material.isArranging
        isFullScreen = material.isFullScreen
        isFavourite = document.isFavourite
        favourText = words.text(document.isFavourite ? "unfavour" : "favour", ["title": document.title])
        mayChange = document.mayBeChanged(by: page)
        visibilities = Visibility.choices(document.visibility, teams: material.teams, words: words)
        reports = ReportLibrary.all.map { ManageChoice(value: $0.slug, label: words.title($0), isChosen: false) }
        charts = material.charts
    }
}

/// The form with what holds for all cards.
struct DashboardFilterModel {
    var ranges: [ManageChoice]
    var from: String
    var to: String
    var picks: [PickField]
    /// Whether something is chosen that the dashboard does not keep.
    var isUnsaved: Bool
    /// What is chosen, to be kept.
    var keeping: [Confirmation.Field]

    private static let presets = [
        "last-7-days", "last-30-days", "last-90-days", "last-365-days", "this-week", "last-week", "this-month",
        "last-month", "this-quarter", "last-quarter", "this-year", "last-year", "all",
    ]

    init(_ parameters: [Parameter], isKept: Bool, choices: FieldChoices, words: Words) {
        func value(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
        (from, to) = (value("from") ?? "", value("to") ?? "")
        let range = value("range") ?? (value("from") == nil && value("to") == nil ? "own" : "custom")
        var presets = ["own"] + Self.presets + ["custom"]
        if !presets.contains(range) { presets.insert(range, at: 1) }
        ranges = presets.map {
            ManageChoice(value: $0, label: Self.rangeLabel($0, words), isChosen: $0 == range)
        }
        picks = DashboardFilters.lists.map { name in
            PickField(name, chosen: value(name).map(CommaList.values) ?? [], of: choices, words: words)
        }
        isUnsaved = !isKept
        keeping = parameters.map { Confirmation.Field(fieldName: $0.name, fieldValue: $0.value) }
    }

    private static func rangeLabel(_ range: String, _ words: Words) -> String {
        if let days = range.dropping(prefix: "last-")?.split(separator: "-").first.flatMap({ Int($0) }) {
            return words.text("range_last_days", ["n": String(days)])
        }
        return words["range_" + range]
    }
}
