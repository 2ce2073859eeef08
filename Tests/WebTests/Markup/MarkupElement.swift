/// An element of a page as it stands in the text: nothing is corrected, as browsers do.
final class MarkupElement {
    enum Child {
        /// As it is written, entities and all.
        case text(String)
        case element(MarkupElement)
    }

    let name: String
    let attributes: [(name: String, value: String)]
    private(set) weak var parent: MarkupElement?
    private(set) var children: [Child] = []

    init(_ name: String, _ attributes: [(name: String, value: String)]) {
        self.name = name
        self.attributes = attributes
    }

    func add(_ child: Child) {
        children.append(child)
        if case .element(let element) = child { element.parent = self }
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var elements: [MarkupElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The element and all within it, in the order of the text.
    var all: [MarkupElement] { [self] + elements.flatMap(\.all) }

    var ancestors: [MarkupElement] { parent.map { [$0] + $0.ancestors } ?? [] }

    /// All text within it.
    var text: String {
        children.map {
            switch $0 {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// As it is written.
    var startTag: String {
        let written = attributes.map { $0.value.isEmpty ? " " + $0.name : " \($0.name)=\"\($0.value)\"" }
        return "<\(name)\(written.joined())>"
    }
}
