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
        var text = text
        return text.withUTF8 { bytes in
            guard !bytes.allSatisfy({ isPlain($0) || readable.utf8.contains($0) }) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count * 3)
            for byte in bytes {
                if isPlain(byte) || byte < 0x80 && readable.utf8.contains(byte) {
                    result.append(byte)
                } else {
                    result += [0x25, digit(byte >> 4), digit(byte & 15)]
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
