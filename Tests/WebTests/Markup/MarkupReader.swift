/// Reads a page strictly: every element is closed in its place, every attribute quoted, every ampersand an entity.
struct MarkupReader {
    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    static let voidElements: Set<String> = ["meta", "link", "input", "br", "hr", "img"]
    private static let entities: Set<String> = ["amp", "lt", "gt", "quot", "#39", "#x27", "#x202e", "nbsp"]
    private static let doctype = "<!doctype html>"

    private let bytes: [UInt8]
    private var place = 0
    private var open: [MarkupElement] = []

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The root of the page, `html`.
    static func read(_ text: String) throws -> MarkupElement {
        guard text.hasPrefix(doctype) else { throw Fault(description: "the page has no doctype") }
        var reader = MarkupReader(text)
        reader.place = doctype.utf8.count
        let page = MarkupElement("page", [])
        reader.open = [page]
        while reader.place < reader.bytes.count { try reader.step() }
        guard reader.open.count == 1 else { throw reader.fault("<\(reader.open.last?.name ?? "")> is not closed") }
        let isAlone = page.children.allSatisfy { child in
            if case .text(let text) = child { text.allSatisfy(\.isWhitespace) } else { true }
        }
        guard isAlone, page.elements.count == 1, let root = page.elements.first, root.name == "html" else {
            throw reader.fault("there is something beside <html>")
        }
        return root
    }

    private mutating func step() throws {
        if bytes[place] != UInt8(ascii: "<") {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            try add(text: place..<end)
        } else if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/") {
            place += 2
            let name = word()
            guard take(">") else { throw fault("</\(name) does not end") }
            guard let last = open.last, last.name == name else {
                throw fault("</\(name)> where <\(open.last?.name ?? "")> is open")
            }
            open.removeLast()
        } else {
            try startTag()
        }
    }

    private mutating func startTag() throws {
        place += 1
        let name = word()
        guard !name.isEmpty else { throw fault("a < that begins no element") }
        var attributes: [(name: String, value: String)] = []
        while true {
            let hasBlank = skipBlanks()
            if take(">") || peek("/>") { break }
            let attribute = word()
            guard hasBlank, !attribute.isEmpty else { throw fault("an attribute of <\(name)> is broken") }
            guard !attributes.contains(where: { $0.name == attribute }) else {
                throw fault("<\(name)> has \(attribute) twice")
            }
            attributes.append((attribute, take("=") ? try value(attribute) : ""))
        }
        let element = MarkupElement(name, attributes)
        open[open.count - 1].add(.element(element))
        if take("/>") {
            guard open.contains(where: { $0.name == "svg" }) || name == "svg" else { throw fault("<\(name)/>") }
        } else if !Self.voidElements.contains(name) {
            open.append(element)
            // No markup is read within a script.
            if name == "script" { try add(text: place..<end(of: "</script>")) }
        }
    }

    private mutating func value(_ attribute: String) throws -> String {
        guard take("\""), let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) else {
            throw fault("\(attribute) is not quoted")
        }
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        guard !text.contains("<") else { throw fault("\(attribute) has a < in it") }
        try check(entitiesOf: text)
        place = end + 1
        return text
    }

    private mutating func add(text range: Range<Int>) throws {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if open.last?.name != "script" { try check(entitiesOf: text) }
        open[open.count - 1].add(.text(text))
        place = range.upperBound
    }

    private func check(entitiesOf text: String) throws {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0 != ";" }
            guard name.count < part.count, Self.entities.contains(name.lowercased()) else {
                throw fault("an & that is no entity: &\(part.prefix(20))")
            }
        }
    }

    // MARK: Bytes

    private mutating func word() -> String {
        let start = place
        while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func skipBlanks() -> Bool {
        let start = place
        while place < bytes.count, [0x20, 0x0A].contains(bytes[place]) { place += 1 }
        return place > start
    }

    private func peek(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
        guard peek(text) else { return false }
        place += text.utf8.count
        return true
    }

    private func end(of text: String) throws -> Int {
        var at = place
        while at < bytes.count {
            if bytes[at...].starts(with: text.utf8) { return at }
            at += 1
        }
        throw fault("\(text) is missing")
    }

    private func fault(_ what: String) -> Fault {
        let line = bytes.prefix(place).count { $0 == 0x0A } + 1
        let near = String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 20)], as: UTF8.self)
        return Fault(description: "line \(line): \(what), near \(near)")
    }
}
