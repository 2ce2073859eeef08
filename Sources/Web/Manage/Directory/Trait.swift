/// One thing that an object of the directory says, as people read it.
struct Trait: Sendable, Equatable {
    var label: String
    /// Several of what is a list.
    var items: [String]

    init(_ label: String, _ text: String?) {
        self.label = label
        items = text.map { $0.isEmpty ? [] : [$0] } ?? []
    }

    init(_ label: String, list items: [String]) {
        self.label = label
        self.items = items
    }

    /// What is different, a line for each trait.
    static func changes(from old: [Trait], to new: [Trait], _ words: Words) -> [String] {
        zip(old, new).filter { $0.items != $1.items }.map { old, new in
            if old.items.count <= 1, new.items.count <= 1 {
                return words.text(
                    "trait_change",
                    [
                        "what": new.label, "old": old.items.first ?? words["trait_none"],
                        "new": new.items.first ?? words["trait_none"],
                    ])
            }
            let added = new.items.filter { !old.items.contains($0) }.map { "+ " + $0 }
            let removed = old.items.filter { !new.items.contains($0) }.map { "− " + $0 }
            return words.text("trait_list", ["what": new.label, "list": shortened(added + removed, words)])
        }
    }

    /// Long lists are not told to their end.
    private static func shortened(_ items: [String], _ words: Words) -> String {
        let most = 12
        let shown = items.prefix(most).joined(separator: ", ")
        return items.count > most ? shown + words.count("trait_more", items.count - most) : shown
    }
}
