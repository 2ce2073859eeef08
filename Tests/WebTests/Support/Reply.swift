import HTTPTypes
import Hummingbird
import Support

/// What came back.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    let text: String

    init(_ response: Response) async throws {
        let collector = Collector()
        try await response.body.write(CollectingWriter(collector: collector))
        status = response.status.code
        headers = response.headers
        bytes = collector.bytes
        text = String(decoding: collector.bytes, as: UTF8.self)
    }

    var json: JSON { get throws { try JSON(parsing: Array(text.utf8)) } }

    subscript(key: String) -> JSON? {
        guard case .object(let object)? = try? json else { return nil }
        return object[key]
    }

    var type: String { headers[.contentType] ?? "" }

    /// The name and value of the cookie that is set, without what stands behind it.
    var cookie: String? { headers[.setCookie]?.split(separator: ";").first.map(String.init) }

    /// The value of a hidden field of a form.
    func field(_ name: String) -> String? {
        guard let start = text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound,
            let end = text[start...].firstIndex(of: "\"")
        else { return nil }
        return String(text[start..<end])
    }

    private final class Collector: @unchecked Sendable {
        var bytes: [UInt8] = []
    }

    private struct CollectingWriter: ResponseBodyWriter {
        let collector: Collector

        func write(_ buffer: ByteBuffer) async throws { collector.bytes.append(contentsOf: buffer.readableBytesView) }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

extension JSON {
    subscript(key: String) -> JSON? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    subscript(index: Int) -> JSON? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    var elements: [JSON] {
        if case .array(let elements) = self { elements } else { [] }
    }
}
