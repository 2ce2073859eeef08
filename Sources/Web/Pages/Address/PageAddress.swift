import Reports

/// A path with parameters, as a link says it. Pages keep their whole state in it.
struct PageAddress: Sendable, Hashable {
    var path: String
    var parameters: [Parameter]

    init(_ path: String, _ parameters: [Parameter] = []) {
        self.path = path
        self.parameters = parameters
    }

    /// With one parameter set, in its place if it had one; nil takes it out.
    func setting(_ name: String, _ value: String?) -> PageAddress {
        var address = self
        let place = parameters.firstIndex { $0.name == name }
        address.parameters.removeAll { $0.name == name }
        if let value {
            address.parameters.insert(
                Parameter(name: name, value: value), at: min(place ?? parameters.count, address.parameters.count))
        }
        return address
    }

    func removing(_ names: String...) -> PageAddress {
        PageAddress(path, parameters.filter { !names.contains($0.name) })
    }

    func adding(_ more: [Parameter]) -> PageAddress { PageAddress(path, parameters + more) }

    func at(_ path: String) -> PageAddress { PageAddress(path, parameters) }

    /// As it stands in `href`, percent-encoded.
    var text: String { path + (query.isEmpty ? "" : "?" + query) }

    var query: String {
        parameters.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    /// Of one path segment or one value. Commas and colons stay readable: they mean nothing in a query.
    static func encoded(_ text: String, readable: String = ",:") -> String {
        var result = ""
        for byte in text.utf8 {
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
            if isPlain || (byte < 0x80 && readable.contains(character)) {
                result.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
