import Hummingbird
import Reports

/// Reads the fields of a posted form; what is missing or too long is refused by name.
extension QueryString {
    /// Without white space at its ends; refused where it is empty.
    func text(_ name: String, upTo limit: Int = 200) throws -> String {
        guard let text = optionalText(name) else {
            throw Problem.parameter(name, "is empty").worded("why_empty", ["name": name])
        }
        guard text.count <= limit else {
            throw Problem.parameter(name, "has more than \(limit) characters")
                .worded("why_long", ["name": name, "limit": String(limit)])
        }
        return text
    }

    /// Nil where it is empty or not there.
    func optionalText(_ name: String) -> String? {
        guard let text = self[name]?.trimmingWhiteSpace(), !text.isEmpty else { return nil }
        return text
    }

    func isChecked(_ name: String) -> Bool { self[name] != nil }

    /// All values of one name.
    func values(_ name: String) -> [String] { parameters.filter { $0.name == name }.map(\.value) }
}

extension StringProtocol {
    /// Without white space and line ends at its ends.
    func trimmingWhiteSpace() -> String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
