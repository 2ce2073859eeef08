import Support

/// Gives each id of one kind a small number, once for as long as the warehouse lives.
final class Interner {
    private var keys: [ExactText: Int32]
    private var next: Int32
    /// Since the last commit, in the order of their keys.
    private(set) var added: [String] = []

    init(_ stored: [(id: String, key: Int32)] = []) {
        keys = Dictionary(minimumCapacity: stored.count)
        for (id, key) in stored { keys[ExactText(id)] = key }
        next = (stored.map(\.key).max() ?? 0) + 1
    }

    /// The key of the id, a new one if it has none.
    func key(of id: String) -> Int32 {
        let exact = ExactText(id)
        if let key = keys[exact] { return key }
        let key = next
        keys[exact] = key
        added.append(id)
        next += 1
        return key
    }

    /// Nil stays nil.
    subscript(_ id: String?) -> Int32? {
        id.map { key(of: $0) }
    }

    /// Nil: the id has no key, and gets none.
    func known(_ id: String) -> Int32? { keys[ExactText(id)] }

    func commit() { added = [] }

    /// Forgets what was added since the last commit.
    func rollBack() {
        for id in added { keys[ExactText(id)] = nil }
        next -= Int32(added.count)
        added = []
    }
}

extension Dictionary {
    fileprivate init(minimumCapacity: Int) {
        self.init()
        reserveCapacity(minimumCapacity)
    }
}
