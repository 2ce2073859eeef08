public import Support

/// Takes files that people upload: looks at them, shows what would become of them, and imports them beside everything else.
public protocol ImportService: Sendable {
    /// Why a file that begins like this cannot be imported; nil: it may be.
    func refusal(firstBytes: [UInt8]) -> ImportSentence?
    /// Where an upload is written, in the data folder; it is no import yet.
    func receive(name: String) throws -> any ReceivingFile
    /// What was uploaded and waits for a decision, the latest first.
    func pending() async -> [PendingUpload]
    /// What an upload is. Nil: there is no such upload (any more). Throws ``ImportRefusal``.
    func inspect(_ upload: String) async throws -> InspectedUpload?
    /// What is proposed where somebody says what a row is: `tickets`, `updates` or `comments`. Nil: nothing can be.
    func proposal(of upload: String, rows: String) async -> InspectedUpload.Proposal?
    /// What was last made of an upload's mapping; nil: nothing yet.
    func draft(of upload: String) -> UploadDraft?
    /// On disk when it returns.
    func keep(_ draft: UploadDraft, of upload: String) throws
    /// What of a mapping's text can be chosen from lists. Throws ``ImportRefusal`` where it is no mapping at all.
    func choices(of mapping: String) throws -> MappingChoices
    /// The mapping's text with these choices written into it; what they do not speak of stays as it is.
    func mapping(of upload: String, _ mapping: String, choosing choices: MappingChoices) async throws -> String
    /// Whether a mapping has all its columns in this table.
    func fits(_ mapping: String, _ upload: String) async -> Bool
    /// The first events and rejects that would come of it. `mapping` nil: a file of events.
    /// Throws ``ImportRefusal`` where the mapping does not fit.
    func preview(_ upload: String, mapping: String?) async throws -> ImportPreview
    /// Starts in the background and answers with the run's id in the ledger's history, which notes the account.
    func start(_ upload: String, mapping: String?, account: String) async throws -> Int64
    /// How far a run is; nil: it is not running.
    func progress(of run: Int64) async -> ImportProgress?
    func discard(_ upload: String) async
}

/// A file that is being uploaded.
public protocol ReceivingFile: Sendable {
    func append(_ bytes: [UInt8]) throws
    /// The upload's id. Throws ``ImportRefusal`` where the file is not whole.
    func finish() async throws -> String
    /// Nothing of it stays.
    func abandon()
}

/// A file that was uploaded and is neither imported nor discarded.
public struct PendingUpload: Sendable, Equatable, Identifiable {
    public var id: String
    public var name: String
    public var bytes: Int64
    public var received: Instant

    public init(id: String, name: String, bytes: Int64, received: Instant) {
        self.id = id
        self.name = name
        self.bytes = bytes
        self.received = received
    }
}

public struct InspectedUpload: Sendable, Equatable {
    /// Events are a line each, or the elements of one JSON list.
    public enum Kind: String, Sendable { case events, list, table }

    public struct Column: Sendable, Equatable {
        public var name: String
        /// Some of its values.
        public var examples: [String]
        /// Keys of the proposed mapping that the column is used for; empty: none.
        public var uses: [String]

        public init(name: String, examples: [String], uses: [String]) {
            self.name = name
            self.examples = examples
            self.uses = uses
        }
    }

    /// How a table is read, as proposed from its columns.
    public struct Proposal: Sendable, Equatable {
        /// The text of a mapping.
        public var mapping: String
        /// In the order of the table.
        public var columns: [Column]
        /// What only somebody who knows the table can answer; the numbers depend on it.
        public var questions: [ImportSentence]
        /// What was taken for granted.
        public var notes: [ImportSentence]
        /// Forms of times that some column's values have, the likeliest first.
        public var formats: [String]

        public init(
            mapping: String, columns: [Column], questions: [ImportSentence], notes: [ImportSentence],
            formats: [String] = []
        ) {
            self.formats = formats
            self.mapping = mapping
            self.columns = columns
            self.questions = questions
            self.notes = notes
        }
    }

    /// As the file was called by whoever sent it.
    public var name: String
    public var bytes: Int64
    public var kind: Kind
    /// Of a table; nil where it cannot be read as one. Where little can be proposed, `obstacle` has the reason.
    public var proposal: Proposal?
    public var obstacle: ImportSentence?

    public init(
        name: String, bytes: Int64, kind: Kind, proposal: Proposal? = nil, obstacle: ImportSentence? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
        self.proposal = proposal
        self.obstacle = obstacle
    }
}

public struct ImportPreview: Sendable {
    public struct Reject: Sendable, Equatable {
        public var line: Int
        public var field: String
        public var reason: ImportSentence

        public init(line: Int, field: String, reason: ImportSentence) {
            self.line = line
            self.field = field
            self.reason = reason
        }
    }

    /// The first ones.
    public var events: [Event]
    public var rejects: [Reject]
    /// Of the part that was read.
    public var eventCount: Int
    public var rejectCount: Int
    /// Lines, rows of a table or elements of a list that were read.
    public var lineCount = 0
    /// Whether the part is all of the file.
    public var isWhole = false
    /// How many events are of which type, such as `ticket.created`; the most frequent first.
    public var types: [(type: String, count: Int)]
    /// Keys that no event knows and that would be ignored, with how often they were met; the most frequent first.
    public var unknownKeys: [(key: String, count: Int)] = []
    /// Events that are in the part more than once.
    public var duplicateCount = 0
    /// Events whose id another event of the part has too.
    public var conflictCount = 0

    public init(
        events: [Event], rejects: [Reject], eventCount: Int, rejectCount: Int, types: [(type: String, count: Int)] = []
    ) {
        self.types = types
        self.events = events
        self.rejects = rejects
        self.eventCount = eventCount
        self.rejectCount = rejectCount
    }
}

public struct ImportProgress: Sendable, Equatable {
    /// Events taken and lines rejected so far.
    public var lines: Int
    /// 0…100; nil where it cannot be told.
    public var percent: Int?

    public init(lines: Int, percent: Int?) {
        self.lines = lines
        self.percent = percent
    }
}

/// Why a file or a mapping cannot be used, for the person who sent it.
public struct ImportRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public var sentence: ImportSentence

    public init(_ sentence: ImportSentence) {
        self.sentence = sentence
    }

    public var description: String { sentence.description }
}
