import Reports

/// A page's form as browsers send it without script, made into the parameters of a report: repeated ids become one list, a
/// preset and days exclude each other, a new filter becomes a `where`.
enum FormParameters {
    private static let lists = ["owner", "team", "pipeline", "source"]
    private static let newFilter = ["new-field", "new-op", "new-value", "new-text"]

    static func report(from form: [Parameter]) -> [Parameter] {
        var result: [Parameter] = []
        for parameter in form where !newFilter.contains(parameter.name) && !parameter.value.isEmpty {
            if lists.contains(parameter.name), let place = result.firstIndex(where: { $0.name == parameter.name }) {
                result[place].value += "," + parameter.value
            } else if parameter.name == "where" || !result.contains(parameter) {
                result.append(parameter)
            }
        }
        if let condition = condition(from: form) {
            result.removeAll { $0.name == "add" }
            if !result.contains(condition) { result.append(condition) }
        }
        return withOneRange(result)
    }

    /// `range=custom` stands for the days beside it; any other range is meant instead of them.
    private static func withOneRange(_ parameters: [Parameter]) -> [Parameter] {
        guard let range = parameters.first(where: { $0.name == "range" })?.value else { return parameters }
        let hasDays = parameters.contains { $0.name == "from" }
        if range == "custom" { return parameters.filter { $0.name != "range" } }
        // Days that are good are not lost with a range that is none: the report says what is wrong with it.
        guard RangeChoice(range) != nil else { return parameters }
        return hasDays ? parameters.filter { $0.name != "from" && $0.name != "to" } : parameters
    }

    /// The field of a new filter that was to be added without any value.
    static func filterWithoutValue(in form: [Parameter]) -> String? {
        guard condition(from: form) == nil, form.contains(where: { $0.name == "new-op" && !$0.value.isEmpty }) else {
            return nil
        }
        return form.first { $0.name == "new-field" && !$0.value.isEmpty }?.value
    }

    /// Nil where the fields for a new filter are not filled in.
    private static func condition(from form: [Parameter]) -> Parameter? {
        func values(_ name: String) -> [String] {
            form.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
        }
        guard let field = values("new-field").first, let operation = values("new-op").first else { return nil }
        if ["known", "unknown"].contains(operation) { return Parameter(name: "where", value: "\(field):\(operation)") }
        // Bounds are written, not picked.
        var list = ["above", "below", "between"].contains(operation) ? [] : values("new-value")
        for text in values("new-text") { list += CommaList.values(text).map { $0.trimmingBlanks() } }
        guard !list.isEmpty else { return nil }
        return Parameter(name: "where", value: "\(field):\(operation):\(CommaList.text(list))")
    }
}
