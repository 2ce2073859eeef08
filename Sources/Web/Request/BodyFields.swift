import Support

/// The fields of a JSON body, each read with its type; what is not expected is refused by name.
struct BodyFields {
    private let object: JSONObject

    init(_ object: JSONObject, allowed: [String]) throws {
        if let unknown = object.members.first(where: { !allowed.contains($0.key) }) {
            throw Problem.parameter(unknown.key, "there is no such field", allowed: allowed)
        }
        self.object = object
    }

    func has(_ name: String) -> Bool { object[name] != nil }

    /// Throws a ``Problem`` where it is missing, no text, empty, or longer than `limit` characters.
    func text(_ name: String, upTo limit: Int, mayBeEmpty: Bool = false) throws -> String {
        guard case .string(let text)? = object[name] else { throw Problem.parameter(name, "a text is needed") }
        guard mayBeEmpty || !text.allSatisfy(\.isWhitespace) else { throw Problem.parameter(name, "is empty") }
        guard text.count <= limit else { throw Problem.parameter(name, "has more than \(limit) characters") }
        return text
    }

    func words(_ name: String) throws -> [String] {
        guard case .array(let elements)? = object[name] else { throw Problem.parameter(name, "a list is needed") }
        return try elements.map { element in
            guard case .string(let word) = element else { throw Problem.parameter(name, "a list of texts is needed") }
            return word
        }
    }
}
