/// What holds for every page beyond being well-formed: elements stand where they may, references have a target, and
/// everything has a name for those who don't see it.
struct MarkupRules {
    private let root: MarkupElement
    private let all: [MarkupElement]
    private let ids: [String: MarkupElement]

    init(_ root: MarkupElement) {
        self.root = root
        all = root.all
        ids = Dictionary(all.compactMap { element in element["id"].map { ($0, element) } }) { first, _ in first }
    }

    /// In words; empty: there are none.
    var faults: [String] {
        document + identities + references + nesting + headings + names + scripts + forms
    }

    private var document: [String] {
        var faults: [String] = []
        if !["en", "da"].contains(root["lang"]) { faults.append("the page does not say its language") }
        let titles = all.filter { $0.name == "title" && $0.parent?.name == "head" }
        if titles.count != 1 || titles[0].text.isEmpty { faults.append("the page has no title") }
        if all.count(where: { $0.name == "main" }) != 1 { faults.append("not one main") }
        for left in ["{{", "}}", "Optional("] where root.text.contains(left) && !root.text.contains("{{words.menu}}") {
            faults.append("\(left) was left in the text")
        }
        return faults
    }

    // MARK: Ids

    private var identities: [String] {
        var seen: Set<String> = []
        return all.compactMap { element in
            guard let id = element["id"] else { return nil }
            if id.isEmpty || id.contains(where: \.isWhitespace) { return "the id “\(id)” is none" }
            return seen.insert(id).inserted ? nil : "the id \(id) is there twice"
        }
    }

    private static let listReferences = [
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage",
        "headers",
    ]
    private static let labelable: Set<String> = ["input", "select", "textarea", "button", "progress", "output"]

    private var references: [String] {
        all.flatMap { element in
            var targets = Self.listReferences.flatMap { element[$0]?.split(separator: " ").map(String.init) ?? [] }
            targets += ["list", "form", "data-narrows", "aria-activedescendant"].compactMap { element[$0] }
            if let address = element["href"], address.hasPrefix("#") { targets.append(String(address.dropFirst())) }
            var faults = targets.filter { ids[$0] == nil }.map {
                "\(element.startTag) points at \($0), which is not there"
            }
            if element.name == "label", let id = element["for"] {
                if !Self.labelable.contains(ids[id]?.name ?? "") { faults.append("the label for \(id) labels nothing") }
            }
            return faults
        }
    }

    // MARK: Where elements may stand

    /// What would end a paragraph in a browser.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    private static let interactive: Set<String> = ["a", "button", "select", "textarea", "input", "label", "details"]
    /// Elements that only stand within certain ones.
    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol"], "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"], "thead": ["table"],
        "tbody": ["table"], "tfoot": ["table"], "caption": ["table"], "option": ["select", "datalist", "optgroup"],
        "dt": ["dl", "div"], "dd": ["dl", "div"], "legend": ["fieldset"], "summary": ["details"],
        "figcaption": ["figure"],
    ]
    /// Elements that only hold certain ones, and no text.
    private static let children: [String: Set<String>] = [
        "ul": ["li"], "ol": ["li"], "table": ["caption", "thead", "tbody", "tfoot"], "thead": ["tr"], "tbody": ["tr"],
        "tfoot": ["tr"], "tr": ["td", "th"], "select": ["option", "optgroup"], "optgroup": ["option"],
        "datalist": ["option"], "dl": ["dt", "dd", "div"],
    ]

    private var nesting: [String] {
        all.flatMap { element in
            var faults: [String] = []
            let (name, parent) = (element.name, element.parent?.name ?? "")
            if let parents = Self.parents[name], !parents.contains(parent) { faults.append("<\(name)> in <\(parent)>") }
            if let children = Self.children[name] {
                faults += element.elements.filter { !children.contains($0.name) }.map { "<\($0.name)> in <\(name)>" }
                let text = element.children.contains {
                    if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { false }
                }
                if text { faults.append("text in <\(name)>") }
            }
            let around = element.ancestors.map(\.name)
            if Self.blocks.contains(name), around.contains("p") { faults.append("<\(name)> in <p>") }
            if Self.interactive.contains(name), around.contains("a") || around.contains("button") {
                faults.append("\(element.startTag) in a link or button")
            }
            if name == "form", around.contains("form") { faults.append("a form in a form") }
            return faults
        }
    }

    // MARK: Headings

    private var headings: [String] {
        let main = all.first { $0.name == "main" }?.all ?? []
        func level(_ element: MarkupElement) -> Int? {
            element.name.count == 2 && element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
        }
        let levels = main.compactMap(level)
        var faults: [String] = []
        if levels.count(where: { $0 == 1 }) != 1 { faults.append("\(levels.count(where: { $0 == 1 })) first headings") }
        if levels.first != 1 { faults.append("the first heading is not the page's") }
        for (above, below) in zip(levels, levels.dropFirst()) where below > above + 1 {
            faults.append("a heading of level \(below) under one of level \(above)")
        }
        faults += all.filter { level($0) != nil && Self.isBlank($0.text) }.map { "\($0.startTag) is empty" }
        return faults
    }

    // MARK: Names

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    private func isHidden(_ element: MarkupElement) -> Bool {
        ([element] + element.ancestors).contains { $0["hidden"] != nil }
    }

    private func hasName(_ element: MarkupElement) -> Bool {
        if let label = element["aria-label"] { return !Self.isBlank(label) }
        return element["aria-labelledby"] != nil || !Self.isBlank(element.text)
    }

    private var names: [String] {
        let labelled = Set(all.filter { $0.name == "label" && !Self.isBlank($0.text) }.compactMap { $0["for"] })
        return all.compactMap { element in
            let isNamed =
                switch element.name {
                case "a", "button", "summary", "label", "legend", "option", "caption": hasName(element)
                case "img": element["alt"] != nil
                case "svg":
                    element["aria-hidden"] == "true"
                        || element["role"] == "img" && !Self.isBlank(element["aria-label"] ?? "")
                case "input" where element["type"] == "hidden" || isHidden(element): true
                case "input", "select", "textarea", "progress":
                    element["aria-label"].map { !Self.isBlank($0) } ?? false || element["aria-labelledby"] != nil
                        || element["id"].map(labelled.contains) ?? false
                        || element.ancestors.contains { $0.name == "label" && !Self.isBlank($0.text) }
                case "nav", "aside": hasName(element) && element["aria-label"] != nil
                case "th": element["scope"] != nil && hasName(element)
                default: element["role"] == nil || element["aria-label"].map { !Self.isBlank($0) } ?? true
                }
            if element["role"] == "img", Self.isBlank(element["aria-label"] ?? "") {
                return "\(element.startTag) shows something that has no name"
            }
            return isNamed || element.name == "option" && element["value"]?.isEmpty == false
                ? nil : "\(element.startTag) has no name"
        }
    }

    // MARK: Scripts and forms

    /// The Content-Security-Policy allows nothing within the page.
    private var scripts: [String] {
        all.flatMap { element in
            var faults = element.attributes.filter { $0.name == "style" || $0.name.hasPrefix("on") }.map {
                "\(element.startTag) has \($0.name)"
            }
            if element.name == "style" { faults.append("a <style>") }
            if element.name == "script", element["src"] == nil, element["type"] != "application/json" {
                faults.append("a script within the page")
            }
            return faults
        }
    }

    /// Every form of somebody who is signed in carries the session's token.
    private var forms: [String] {
        guard all.contains(where: { $0.name == "nav" }) else { return [] }
        return all.filter { $0.name == "form" && $0["method"] == "post" }.filter { form in
            !form.all.contains { $0["name"] == "form_token" && $0["value"]?.isEmpty == false }
        }.map { "\($0.startTag) carries no token" }
    }
}
