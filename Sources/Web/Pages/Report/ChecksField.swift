/// Some of a few values, as checkboxes (template `checks`). What is chosen without being asked need not be said in a URL.
struct ChecksField {
    var name: String
    var label: String
    /// The values that need not be said, with commas between them.
    var fallback: String
    var options: [SelectField.Option]

    /// Nil where there is nothing to choose.
    init?(
        _ name: String, _ label: String, _ options: [(value: String, title: String)], fallback: [String],
        chosen: [String]?
    ) {
        guard options.count > 1 else { return nil }
        self.name = name
        self.label = label
        let known = options.map(\.value)
        self.fallback = known.filter(fallback.contains).joined(separator: ",")
        let chosen = (chosen ?? fallback).filter(known.contains)
        self.options = options.map { option in
            SelectField.Option(
                value: option.value, title: option.title,
                isChosen: (chosen.isEmpty ? fallback : chosen).contains(option.value))
        }
    }
}
