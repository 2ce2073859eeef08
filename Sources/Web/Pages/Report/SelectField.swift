import Mustache
import Reports
import Support

/// One choice of several, as a select element (template `select`).
struct SelectField {
    /// There may be hundreds of them, of people for example: that is why it answers by itself instead of being mirrored.
    struct Option: MustacheParent {
        var value: String
        var title: String
        var isChosen: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "value": value
            case "title": title
            case "isChosen": isChosen
            default: nil
            }
        }
    }

    var name: String
    var label: String
    /// The value that need not be said in a URL.
    var fallback: String
    var options: [Option]

    init(_ name: String, _ label: String, fallback: String, chosen: String, _ options: [(value: String, title: String)])
    {
        self.name = name
        self.label = label
        self.fallback = fallback
        self.options = options.map { Option(value: $0.value, title: $0.title, isChosen: $0.value == chosen) }
    }
}

/// The range: a preset, or days.
struct RangeField {
    var dates: SelectField?
    var presets: SelectField
    var from: String
    var to: String
    var isCustom: Bool
    /// What the preset means now.
    var days: String

    private static let words = [
        "today", "yesterday", "last-7-days", "last-30-days", "last-90-days", "last-365-days", "this-week", "last-week",
        "this-month", "last-month", "this-quarter", "last-quarter", "this-year", "last-year", "all",
    ]

    init(_ view: ReportView) {
        let (query, words) = (view.query, view.words)
        let axes = view.report.controls.dates
        if axes.count > 1 {
            let chosen = axes.first { $0.axis == query.axis }?.word ?? axes[0].word
            dates = SelectField(
                "date", words["date_axis"], fallback: axes[0].word, chosen: chosen,
                axes.map { ($0.word, words["date_" + $0.word]) })
        }
        let chosen = query.range.word
        var presets = Self.words
        if let chosen, !presets.contains(chosen) { presets.insert(chosen, at: 0) }
        var options = presets.map { (value: $0, title: Self.title($0, words)) }
        options.append(("custom", words["range_custom"]))
        self.presets = SelectField(
            "range", words["range"], fallback: "last-90-days", chosen: chosen ?? "custom", options)
        from = query.from.description
        to = query.to.description
        isCustom = chosen == nil
        days = view.local.days(query.from, query.to)
    }

    private static func title(_ word: String, _ words: Words) -> String {
        if case .lastDays(let days)? = RangeChoice(word) {
            return words.text("range_last_days", ["n": String(days)])
        }
        return words["range_" + word]
    }
}

/// Some of many, as checkboxes that a search narrows (template `pick`).
struct PickField {
    var name: String
    var label: String
    var summary: String
    var isSet: Bool
    /// Whether there are so many that searching helps.
    var isLong: Bool
    var options: [SelectField.Option]
    /// What is chosen and not known (any more).
    var unknown: [String]

    static func all(_ view: ReportView) -> [PickField] {
        let allowed = Set(view.report.controls.parameterNames)
        let names = ["owner", "team", "pipeline", "source"].filter { name in
            allowed.contains(name) && !(name == "pipeline" && view.report.controls.choosesPipeline)
        }
        return names.map { PickField($0, view) }
    }

    private init(_ name: String, _ view: ReportView) {
        let chosen: [String?]? =
            switch name {
            case "owner": view.query.owners
            case "team": view.query.teams
            case "pipeline": view.query.pipelines
            default: view.query.sources
            }
        self.init(name, chosen: (chosen ?? []).map { $0 ?? "none" }, of: view.choices, words: view.words)
    }

    init(_ name: String, chosen: [String], of all: FieldChoices, words: Words) {
        let ids = Set(chosen)
        var choices = all.choices(for: name)
        let known = Set(choices.map(\.id))
        // What a kept URL names and is there no longer is shown as such, so that it can be taken out.
        unknown = ids.subtracting(known).subtracting(["none"]).sorted()
        choices += unknown.map {
            .init(id: $0, name: words.text("gone", ["name": $0]))
        }
        choices.append(.init(id: "none", name: words[name == "owner" ? "label_Unassigned" : "label_None"]))
        self.name = name
        label = words["pick_" + name]
        options = choices.map {
            .init(value: CommaList.text([$0.id]), title: $0.name, isChosen: ids.contains($0.id))
        }
        let names = options.filter(\.isChosen).map(\.title)
        isSet = !names.isEmpty
        summary =
            names.isEmpty
            ? words["pick_\(name)_all"]
            : names.count <= 2 ? names.joined(separator: ", ") : words.count("picked", names.count)
        isLong = choices.count > 8
    }
}
