import Reports

/// The state of a report's page within the address of its records: words that both use have another name there.
enum RecordsState {
    private static let names: KeyValuePairs = ["sort": "table-sort", "goal": "chart-goal"]

    /// As the records' address keeps what the report's page has.
    static func kept(_ options: [Parameter]) -> [Parameter] {
        options.map { option in
            Parameter(name: names.first { $0.key == option.name }?.value ?? option.name, value: option.value)
        }
    }

    /// The report page's own, out of the records' address.
    static func own(_ parameters: [Parameter]) -> [Parameter] {
        parameters.filter { !DrillChoice.parameterNames.contains($0.name) }.map { parameter in
            Parameter(name: names.first { $0.value == parameter.name }?.key ?? parameter.name, value: parameter.value)
        }
    }
}
