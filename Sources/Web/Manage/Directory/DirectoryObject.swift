import Support

/// Something of the directory that is changed by a form.
protocol DirectoryObject: Sendable, Equatable {
    /// Where its page is, under `/settings/`.
    static var path: String { get }
    /// The page on which its form stands.
    static func page(of id: String) -> String
    /// What texts about it are called by.
    static var word: String { get }
    /// Whether the first version also holds for all time before it.
    static var firstHoldsBefore: Bool { get }
    static func versions(of id: String, in directory: Directory) -> Versions<Self>?

    var id: String { get }
    var name: String { get }
    var entry: DirectoryEntry { get }

    /// With what its form does not show as it is in the version `there`.
    func keeping(_ there: Self?) -> Self
    /// What it says, as people read it; the same traits for every version.
    func traits(in directory: Directory, _ page: PageContext) -> [Trait]
    /// Whether numbers become others where it holds instead of `there`.
    func bears(insteadOf there: Self?, in directory: Directory) -> Bool
}

extension DirectoryObject {
    static var firstHoldsBefore: Bool { true }

    func keeping(_ there: Self?) -> Self { self }

    static func page(of id: String) -> String { address(of: id) }

    /// Where its form is sent to.
    static func address(of id: String) -> String { "/settings/\(path)/\(PageAddress.encoded(id))" }
}

extension Versions {
    /// Those that ever hold: of several of one instant the last.
    var holding: [Version] {
        list.indices.filter { $0 + 1 == list.count || list[$0 + 1].at != list[$0].at }.map { list[$0] }
    }

    /// The one that holds now; where none has begun, the first that is planned.
    func shown(at now: Instant) -> Version? { version(at: now) ?? holding.first }

    /// The version that a form is made from: the planned one that `query` names, else the one that holds now.
    func opened(_ query: QueryString, now: Instant) -> Version? {
        planned(after: now).first { $0.event == query["planned"] } ?? shown(at: now)
    }

    func planned(after now: Instant) -> [Version] { holding.filter { $0.at > now } }
}
