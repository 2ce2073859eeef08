/// A page laid out to be read and compared line by line: each block on lines of its own, text and what stands within it
/// together. White space is what changes; nothing else.
struct MarkupLayout {
    private static let inline: Set<String> = [
        "a", "b", "bdi", "br", "button", "code", "em", "i", "input", "label", "small", "span", "strong", "time",
    ]
    private static let verbatim: Set<String> = ["pre", "textarea", "script"]
    private static let longest = 120

    private(set) var text = "<!doctype html>\n"

    init(_ root: MarkupElement) {
        add(root, 0)
    }

    private mutating func add(_ element: MarkupElement, _ depth: Int) {
        let end = MarkupReader.voidElements.contains(element.name) ? "" : "</\(element.name)>"
        if Self.verbatim.contains(element.name) {
            let content =
                element.name == "script" ? element.text.replacing("},{", with: "},\n{") : Self.written(element)
            return line(element.startTag + content + end, depth)
        }
        let parts = parts(element)
        if parts.isEmpty { return line(element.startTag + end, depth) }
        if parts.count == 1, case .text(let run) = parts[0] {
            return line(element.startTag + run + end, depth)
        }
        line(element.startTag, depth)
        for part in parts {
            switch part {
            case .text(let run): line(run, depth + 1)
            case .element(let child): add(child, depth + 1)
            }
        }
        line(end, depth)
    }

    private mutating func line(_ content: String, _ depth: Int) {
        // The root's own children stand as far left as it does.
        text += String(repeating: "  ", count: max(0, depth - 1)) + content + "\n"
    }

    /// What each has lines of its own: blocks, and what stands between them. Of a long run each piece does.
    private func parts(_ element: MarkupElement) -> [MarkupElement.Child] {
        var parts: [MarkupElement.Child] = []
        var run: [String] = []
        func endRun() {
            let whole = Self.collapsed(run.joined())
            if whole.count > Self.longest {
                parts += run.map(Self.collapsed).filter { !$0.isEmpty }.map { .text($0) }
            } else if !whole.isEmpty {
                parts.append(.text(whole))
            }
            run = []
        }
        for child in element.children {
            switch child {
            case .text(let text): run.append(text)
            case .element(let child) where Self.isInline(child): run.append(Self.whole(child))
            case .element:
                endRun()
                parts.append(child)
            }
        }
        endRun()
        return parts
    }

    private static func isInline(_ element: MarkupElement) -> Bool {
        inline.contains(element.name) && element.elements.allSatisfy(isInline)
    }

    private static func whole(_ element: MarkupElement) -> String {
        element.startTag + written(element)
            + (MarkupReader.voidElements.contains(element.name) ? "" : "</\(element.name)>")
    }

    private static func written(_ element: MarkupElement) -> String {
        element.children.map {
            switch $0 {
            case .text(let text): text
            case .element(let child): whole(child)
            }
        }.joined()
    }

    /// A no-break space stays: it is meant.
    private static func collapsed(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
}
