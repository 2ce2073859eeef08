import Ledger
import Support

/// A change that was made to a saved report or a dashboard, by name: what a person reads who had an older version open.
struct DocumentChange: Sendable, Equatable {
    /// The version that it made.
    var version: Int
    var by: String
    var at: Instant
    /// A word: `rename`, `update`, or that of a ``DashboardEdit``.
    var what: String
    /// The card's title, the document's new title; empty where it is about neither.
    var subject: String

    init(version: Int, by: String, at: Instant, what: String, subject: String) {
        self.version = version
        self.by = by
        self.at = at
        self.what = what
        self.subject = subject
    }

    init?(_ json: JSON) {
        guard case .object(let object) = json, let version = object["version"]?.asInteger,
            let by = object["by"]?.asText, let at = object["at"]?.asText.flatMap({ Instant(rfc3339: $0) }),
            let what = object["what"]?.asText
        else { return nil }
        self.init(version: version, by: by, at: at, what: what, subject: object["subject"]?.asText ?? "")
    }

    var json: JSON {
        .object([
            "version": .integer(version), "by": .string(by), "at": .instant(at), "what": .string(what),
            "subject": .string(subject),
        ])
    }

    func text(_ page: PageContext) -> String {
        let zone = Zone(page.settings.timeZone) ?? .utc
        return page.words.text(
            "conflict_change",
            [
                "who": by, "when": page.format.dateAndTime(at, zone),
                "what": page.words.text("edit_" + what, ["subject": subject]),
            ])
    }
}

/// What stands in a saved document, with who changed it lately.
protocol DocumentBody: Sendable, Equatable {
    /// Nil: the text is none that this version reads.
    init?(body: String)
    var body: String { get }
    /// The latest last.
    var changes: [DocumentChange] { get set }
}

extension DocumentBody {
    private static var longestHistory: Int { 30 }

    mutating func note(_ what: String, _ subject: String, by name: String, at: Instant, version: Int) {
        changes.append(DocumentChange(version: version, by: name, at: at, what: what, subject: subject))
        changes = Array(changes.suffix(Self.longestHistory))
    }
}
