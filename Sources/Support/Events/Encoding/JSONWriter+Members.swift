// Members of an event; what is nil or the default is not written.
extension JSONWriter {
    mutating func member(_ key: String, _ text: String?) {
        guard let text else { return }
        self.key(key)
        string(text)
    }

    mutating func member(_ key: String, _ flag: Bool, unless preset: Bool) {
        guard flag != preset else { return }
        self.key(key)
        bool(flag)
    }

    mutating func member(_ key: String, _ number: Int) {
        self.key(key)
        self.number(Double(number))
    }

    mutating func value(_ value: PropertyValue) {
        switch value {
        case .string(let text): string(text)
        case .number(let number): self.number(number)
        case .bool(let flag): bool(flag)
        }
    }
}
