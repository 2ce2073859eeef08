/// The members of one object of an event, read by type. Null and absent are the same everywhere but in a change's `set`.
struct Fields {
    let object: JSONObject
    /// Where the object stands in the event: empty at the top, else for instance `author` or `stages[2]`.
    let path: String
    /// The event's own key under which the object stands; nil at the top.
    let top: String?

    init(_ object: JSONObject, path: String = "", top: String? = nil) {
        self.object = object
        self.path = path
        self.top = top
    }

    /// Nil where the member is absent or null.
    func value(_ key: String) -> JSON? {
        guard let value = object[key] else { return nil }
        if case .null = value { return nil }
        return value
    }

    func optionalText(_ key: String) throws(EventRejection) -> String? {
        guard let value = value(key) else { return nil }
        guard case .string(let text) = value else { throw wrong(key, value, "a string") }
        return text
    }

    func text(_ key: String) throws(EventRejection) -> String {
        guard let text = try optionalText(key) else { throw missing(key, "a string") }
        return text
    }

    /// What names a thing: neither empty nor without bound, and without U+0000, at which some engines end a text.
    func optionalID(_ key: String) throws(EventRejection) -> String? {
        guard let id = try optionalText(key) else { return nil }
        let length = id.utf8.count
        guard length > 0 else { throw rejection(key, "is empty; leave it out or give an id") }
        guard length <= Self.longestID else {
            throw rejection(key, "has \(length) bytes; at most \(Self.longestID) are allowed")
        }
        guard !id.utf8.contains(0) else { throw rejection(key, "contains the character U+0000; take it out") }
        return id
    }

    static let longestID = 1024

    func id(_ key: String) throws(EventRejection) -> String {
        guard let id = try optionalID(key) else { throw missing(key, "an id (a string)") }
        return id
    }

    func optionalWord<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type = Word.self
    ) throws(EventRejection) -> Word? where Word.RawValue == String {
        guard let value = value(key) else { return nil }
        guard case .string(let text) = value else { throw wrong(key, value, "one of \(Self.words(Word.self))") }
        guard let word = Word(rawValue: text) else {
            throw rejection(key, "'\(Self.excerpt(text))' is none of \(Self.words(Word.self))")
        }
        return word
    }

    func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type = Word.self
    ) throws(EventRejection) -> Word where Word.RawValue == String {
        guard let word: Word = try optionalWord(key) else {
            throw missing(key, "one of \(Self.words(Word.self))")
        }
        return word
    }

    private static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
    where Word.RawValue == String {
        Word.allCases.map(\.rawValue).joined(separator: ", ")
    }

    func bool(_ key: String, default preset: Bool) throws(EventRejection) -> Bool {
        guard let value = value(key) else { return preset }
        guard case .bool(let flag) = value else { throw wrong(key, value, "true or false") }
        return flag
    }

    func integer(_ key: String) throws(EventRejection) -> Int {
        guard let value = value(key) else { throw missing(key, "a whole number") }
        guard case .number(let number) = value, let whole = Int(exactly: number) else {
            throw wrong(key, value, "a whole number")
        }
        return whole
    }

    func optionalObject(_ key: String) throws(EventRejection) -> Fields? {
        guard let value = value(key) else { return nil }
        guard case .object(let object) = value else { throw wrong(key, value, "an object") }
        return nested(object, key)
    }

    func object(_ key: String) throws(EventRejection) -> Fields {
        guard let fields = try optionalObject(key) else { throw missing(key, "an object") }
        return fields
    }

    func optionalList(_ key: String) throws(EventRejection) -> [JSON]? {
        guard let value = value(key) else { return nil }
        guard case .array(let elements) = value else { throw wrong(key, value, "a list") }
        return elements
    }

    func list(_ key: String) throws(EventRejection) -> [JSON] {
        guard let list = try optionalList(key) else { throw missing(key, "a list") }
        return list
    }

    /// The objects of a list; nil where it is absent.
    func optionalObjects(_ key: String) throws(EventRejection) -> [Fields]? {
        guard let list = try optionalList(key) else { return nil }
        var objects: [Fields] = []
        for (index, element) in list.enumerated() {
            guard case .object(let object) = element else { throw wrong("\(key)[\(index)]", element, "an object") }
            objects.append(nested(object, "\(key)[\(index)]", top: key))
        }
        return objects
    }

    /// The names of the members that are none of `known`, by path.
    func unknown(besides known: [String]) -> [String] {
        var names: [String] = []
        for member in object.members where !known.contains(member.key) { names.append(name(member.key)) }
        return names
    }

    private func nested(_ object: JSONObject, _ key: String, top: String? = nil) -> Fields {
        Fields(object, path: name(key), top: self.top ?? top ?? key)
    }
}

// MARK: - Rejections

extension Fields {
    func name(_ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// `key` may end in an index: `stages[2]`.
    func rejection(_ key: String, _ reason: String) -> EventRejection {
        let field = top ?? String(key.prefix { $0 != "[" })
        return EventRejection(field: field, reason: field == key ? reason : "\(name(key)): \(reason)")
    }

    func missing(_ key: String, _ expected: String) -> EventRejection {
        rejection(key, "is missing; give \(expected)")
    }

    func wrong(_ key: String, _ value: JSON, _ expected: String) -> EventRejection {
        let found =
            switch value {
            case .number(let number): JSONNumber.canonical(number)
            default: value.kindInWords
            }
        return rejection(key, "must be \(expected), not \(found)")
    }

    /// The beginning of a text that came in, for a message.
    static func excerpt(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(59) + "…"
    }
}
