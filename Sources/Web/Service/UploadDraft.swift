/// What somebody has made of an upload's mapping so far. It is kept with the upload: whoever comes back finds it as it was.
public struct UploadDraft: Sendable, Equatable, Codable {
    /// The mapping.
    public var text: String
    /// What the lists of the form are drawn from.
    public var base: String
    /// What the lists show, where that is not what the text says: something in it cannot be.
    public var choices: MappingChoices?
    /// Whether text and lists were both changed, and somebody has to look at what came of it.
    public var isMerged: Bool
    /// The text with which the present kind of table began: what differs from it was chosen by somebody.
    public var beginning: String
    /// The mappings of the other kinds of tables that were tried, by kind.
    public var setAside: [String: String]
    /// The earlier import whose mapping this was; nil: it was proposed.
    public var reused: Int64?

    public init(text: String) {
        (self.text, base, beginning) = (text, text, text)
        isMerged = false
        setAside = [:]
    }
}
