import Reports
import Support

/// What stands on a dashboard: cards in their order, what holds for all of them, and who changed what lately.
struct Dashboard: DocumentBody {
    enum Kind: String, Sendable, CaseIterable { case chart, number, table }

    struct Card: Sendable, Equatable {
        var id: String
        var title: String
        var kind: Kind
        /// Columns of the grid, 1…4.
        var width: Int
        /// Rows of the grid, 1…3.
        var height: Int
        var saved: SavedReport

        static let widths = 1...4
        static let heights = 1...3
    }

    /// Hold for all cards, over what the cards say: a range and filters.
    var parameters: [Parameter] = []
    var cards: [Card] = []
    var changes: [DocumentChange] = []
}

extension Dashboard.Card {
    init(_ saved: SavedReport, title: String) {
        let options = Dashboard.Kind(rawValue: saved.parameters.first { $0.name == "chart" }?.value ?? "") ?? .chart
        self.init(
            id: String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16), title: title, kind: options,
            width: options == .number ? 1 : 2, height: options == .number ? 1 : 2, saved: saved)
    }
}

extension Dashboard {
    /// Nil: the text is no dashboard that this version reads.
    init?(body: String) {
        guard case .object(let object)? = try? JSON(parsing: Array(body.utf8)),
            case .array(let cards)? = object["cards"]
        else { return nil }
        self.cards = cards.compactMap(Card.init)
        parameters = object["parameters"].map(Self.elements)?.compactMap(Parameter.init(pair:)) ?? []
        changes = object["changes"].map(Self.elements)?.compactMap(DocumentChange.init) ?? []
    }

    var body: String {
        let json = JSON.object([
            "version": .number(1), "parameters": .array(parameters.map(\.pair)), "cards": .array(cards.map(\.json)),
            "changes": .array(changes.map(\.json)),
        ])
        return String(decoding: json.canonical, as: UTF8.self)
    }

    private static func elements(_ json: JSON) -> [JSON] {
        if case .array(let elements) = json { elements } else { [] }
    }
}

extension Dashboard.Card {
    fileprivate init?(_ json: JSON) {
        guard case .object(let object) = json, let id = object["id"]?.asText, let slug = object["report"]?.asText,
            case .array(let pairs)? = object["parameters"]
        else { return nil }
        self.init(
            id: id, title: object["title"]?.asText ?? slug,
            kind: object["kind"]?.asText.flatMap(Dashboard.Kind.init) ?? .chart,
            width: (object["width"]?.asInteger ?? 2).clamped(to: Self.widths),
            height: (object["height"]?.asInteger ?? 2).clamped(to: Self.heights),
            saved: SavedReport(slug: slug, parameters: pairs.compactMap(Parameter.init(pair:))))
    }

    fileprivate var json: JSON {
        .object([
            "id": .string(id), "title": .string(title), "kind": .string(kind.rawValue), "width": .integer(width),
            "height": .integer(height), "report": .string(saved.slug),
            "parameters": .array(saved.parameters.map(\.pair)),
        ])
    }
}

extension Int {
    func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
