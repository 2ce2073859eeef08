import Reports

/// One thing that somebody does to a dashboard. It names cards by id and so can be done to a newer version, too.
enum DashboardEdit: Sendable, Equatable {
    case add(Dashboard.Card)
    case remove(card: String)
    /// To just before another card; nil: to the end.
    case move(card: String, before: String?)
    /// By places: -1 one to the left.
    case shift(card: String, by: Int)
    case resize(card: String, width: Int, height: Int)
    case show(card: String, Dashboard.Kind)
    case rename(card: String, title: String)
    /// What holds for all cards.
    case filter([Parameter])

    var word: String {
        switch self {
        case .add: "add"
        case .remove: "remove"
        case .move, .shift: "move"
        case .resize: "resize"
        case .show: "show"
        case .rename: "rename"
        case .filter: "filter"
        }
    }

    private var card: String? {
        switch self {
        case .add(let card): card.id
        case .remove(let id), .move(let id, _), .shift(let id, _), .resize(let id, _, _), .show(let id, _),
            .rename(let id, _):
            id
        case .filter: nil
        }
    }

    /// The title of the card that it is about, in the dashboard as it was before.
    func subject(in dashboard: Dashboard) -> String {
        switch self {
        case .add(let card): card.title
        case .rename(_, let title): title
        case .remove, .move, .shift, .resize, .show, .filter:
            card.flatMap { id in dashboard.cards.first { $0.id == id }?.title } ?? ""
        }
    }

    /// Where the card is not there any more, nothing happens.
    func apply(to dashboard: inout Dashboard) {
        let place = card.flatMap { id in dashboard.cards.firstIndex { $0.id == id } }
        switch self {
        case .add(let card):
            dashboard.cards.append(card)
        case .filter(let parameters):
            dashboard.parameters = parameters
        case .remove, .move, .shift, .resize, .show, .rename:
            if let place { apply(to: &dashboard.cards, at: place) }
        }
    }

    private func apply(to cards: inout [Dashboard.Card], at place: Int) {
        switch self {
        case .add, .filter: break
        case .remove: cards.remove(at: place)
        case .move(_, let before):
            let card = cards.remove(at: place)
            let target = before.flatMap { id in cards.firstIndex { $0.id == id } } ?? cards.count
            cards.insert(card, at: target)
        case .shift(_, let steps):
            let card = cards.remove(at: place)
            cards.insert(card, at: (place + steps).clamped(to: 0...cards.count))
        case .resize(_, let width, let height):
            cards[place].width = width.clamped(to: Dashboard.Card.widths)
            cards[place].height = height.clamped(to: Dashboard.Card.heights)
        case .show(_, let kind):
            // A number needs less room than what it was, and a chart more.
            if kind == .number { cards[place].height = 1 }
            if kind != .number, cards[place].kind == .number { cards[place].height = max(2, cards[place].height) }
            cards[place].kind = kind
        case .rename(_, let title): cards[place].title = title
        }
    }
}

extension DashboardEdit {
    /// As the forms of a dashboard say it: `do` with `card` and what belongs to it.
    init(_ form: QueryString) throws {
        let word = try form.text("do")
        func card() throws -> String { try form.text("card") }
        func number(_ name: String) throws -> Int { try form.integer(name, in: -99...99, default: 0) }
        switch word {
        case "remove": self = .remove(card: try card())
        case "left": self = .shift(card: try card(), by: -1)
        case "right": self = .shift(card: try card(), by: 1)
        case "move": self = .move(card: try card(), before: form.optionalText("before"))
        case "resize": self = .resize(card: try card(), width: try number("width"), height: try number("height"))
        case "rename": self = .rename(card: try card(), title: try form.text("title"))
        case "show":
            guard let kind = form["kind"].flatMap(Dashboard.Kind.init) else {
                throw Problem.parameter("kind", "is no kind of card", allowed: Dashboard.Kind.allCases.map(\.rawValue))
            }
            self = .show(card: try card(), kind)
        case "filter":
            self = .filter(DashboardFilters.kept(form.parameters))
        case "add":
            let slug = try form.text("report")
            guard let report = ReportLibrary.report(slug) else {
                throw Problem.parameter("report", "there is no such report", allowed: ReportLibrary.all.map(\.slug))
            }
            let title = form.optionalText("title") ?? report.title
            self = .add(Dashboard.Card(SavedReport(slug: slug, parameters: []), title: title))
        default:
            throw Problem.parameter(
                "do", "there is no such edit",
                allowed: ["add", "remove", "left", "right", "move", "resize", "rename", "show", "filter"])
        }
    }
}
