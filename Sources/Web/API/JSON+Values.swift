import Support

extension JSON {
    static func integer(_ value: Int) -> JSON { .number(Double(value)) }

    static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

    static func instant(_ value: Instant?) -> JSON { text(value?.rfc3339) }
}
