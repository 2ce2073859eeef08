import Reports

/// A report's parameters as flags of the command line: `--stage-time latest`, `--as-of=2024-03-31T18:00:00Z`.
struct ParameterFlags {
    private(set) var parameters: [Parameter] = []

    /// In the API their names have an underscore; both spellings are good.
    private static let underscored = ["as-of": "as_of", "time-zone": "time_zone"]

    init(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else {
                throw Failure.wrongUse(
                    "'\(word)' is no parameter", remedy: "Parameters are flags: --group owner, --from 2024-01-01.")
            }
            let flag = word.dropFirst(2)
            let name: String
            let value: String
            if let equals = flag.firstIndex(of: "=") {
                name = String(flag[..<equals])
                value = String(flag[flag.index(after: equals)...])
            } else {
                name = String(flag)
                guard let next = rest.popFirst() else {
                    throw Failure.wrongUse("--\(name) has no value", remedy: "Write --\(name) VALUE.")
                }
                value = next
            }
            parameters.append(Parameter(name: ParameterFlags.underscored[name] ?? name, value: value))
        }
    }
}
