import Reports
import Semantics

/// A filter that is set, with the way to take it out.
struct ConditionChip {
    var text: String
    /// The parameter's value, kept in the form.
    var value: String
    var removeAddress: String

    static func all(_ view: ReportView) -> [ConditionChip] {
        let address = view.request.address
        // They are in the order in which the address says them, though not always letter by letter.
        let places = address.parameters.indices.filter { address.parameters[$0].name == "where" }
        return zip(view.query.conditions, places).map { condition, place in
            var address = address
            address.parameters.remove(at: place)
            return ConditionChip(
                text: text(condition, view), value: condition.text, removeAddress: address.text)
        }
    }

    /// "priority: is any of high, urgent".
    private static func text(_ condition: ReportQuery.Condition, _ view: ReportView) -> String {
        let words = view.words
        func names(_ values: [String]) -> String {
            let choices = view.choices.choices(for: condition.field.name)
            return values.map { id in choices.first { $0.id == id }?.name ?? id }.joined(separator: ", ")
        }
        func number(_ value: Double) -> String { view.local.number(value, decimals: 3) }
        let what =
            switch condition.comparison {
            case .any(let values): words["op_any"] + " " + names(values)
            case .none(let values): words["op_none"] + " " + names(values)
            case .known: words["op_known"]
            case .unknown: words["op_unknown"]
            case .contains(let values): words["op_contains"] + " " + names(values)
            case .above(let bound): words["op_above"] + " " + number(bound)
            case .below(let bound): words["op_below"] + " " + number(bound)
            case .between(let low, let high): words["op_between"] + " " + number(low) + "–" + number(high)
            }
        return words.fieldName(condition.field) + " " + what
    }
}

extension Words {
    func fieldName(_ field: TicketField) -> String {
        if case .property(let name) = field { return name }
        return self["field_" + field.name]
    }
}

/// The fields with which a filter is added: the field, then what suits it.
struct NewFilter {
    var fields: SelectField
    /// Nil until a field is chosen.
    var operators: SelectField?
    var field: String?
    var fieldName: String?
    var values: [SelectField.Option] = []
    var hasValues = false
    var isLong = false
    var isNumber = false

    /// What a filter can be about.
    static func fields(_ view: ReportView) -> [String] { view.choices.properties.map(\.name) + own(view) }

    /// The ticket's own fields.
    private static func own(_ view: ReportView) -> [String] {
        ["stage", "owner", "team", "contact", "subject"]
            + (view.report.controls.choosesPipeline ? [] : ["pipeline"]) + ["source"]
    }

    /// - Parameter values: of the field that is chosen, those of most tickets first.
    init(_ view: ReportView, values: [FieldChoices.Choice]) {
        let words = view.words
        let properties = view.choices.properties.map { (value: $0.name, title: $0.name) }
        let own = Self.own(view)
        let chosen = view.options.addingField.flatMap { Self.fields(view).contains($0) ? $0 : nil } ?? ""
        var options = [(value: "", title: words["filter_choose"])] + properties
        options += own.filter { name in !properties.contains { $0.value == name } }.map { ($0, words["field_" + $0]) }
        fields = SelectField("add", words["filter_field"], fallback: "", chosen: chosen, options)
        guard !chosen.isEmpty else { return }
        let field = TicketField(chosen)
        self.field = chosen
        fieldName = words.fieldName(field)
        let kind = view.choices.properties.first { $0.name == chosen }?.kind
        isNumber = kind == .number
        let names = Self.operators(kind, isListed: !values.isEmpty)
        operators = SelectField(
            "new-op", words["filter_operator"], fallback: "", chosen: names[0], names.map { ($0, words["op_" + $0]) })
        self.values = values.map { .init(value: $0.id, title: $0.name, isChosen: false) }
        hasValues = !values.isEmpty
        isLong = values.count > 8
    }

    /// Those that suit what the field holds, the likeliest first. Nil: it is one of the ticket's own.
    private static func operators(_ kind: FieldChoices.Property.Kind?, isListed: Bool) -> [String] {
        switch kind {
        case .number: ["any", "none", "above", "below", "between", "known", "unknown"]
        case .flag: ["any", "none", "known", "unknown"]
        case .text, nil:
            isListed
                ? ["any", "none", "contains", "known", "unknown"] : ["contains", "any", "none", "known", "unknown"]
        }
    }
}
