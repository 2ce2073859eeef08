public import Support

/// Takes files that people upload: looks at them, shows what would become of them, and imports them beside everything else.
public protocol ImportService: Sendable {
    /// Where an upload is written, in the data folder; it is no import yet.
    func receive(name: String) throws -> any ReceivingFile
    /// What an upload is. Nil: there is no such upload (any more).
    func inspect(_ upload: String) async throws -> InspectedUpload?
    /// The first events and rejects that would come of it. `mapping` nil: a file of events, a line each.
    /// Throws ``ImportRefusal`` where the mapping does not fit.
    func preview(_ upload: String, mapping: String?) async throws -> ImportPreview
    /// Starts in the background and answers with the run's id in the ledger's history.
    func start(_ upload: String, mapping: String?) async throws -> Int64
    /// How far a run is; nil: it is not running.
    func progress(of run: Int64) async -> ImportProgress?
    func discard(_ upload: String) async
}

/// A file that is being uploaded.
public protocol ReceivingFile: Sendable {
    func append(_ bytes: [UInt8]) throws
    /// The upload's id.
    func finish() throws -> String
    /// Nothing of it stays.
    func abandon()
}

public struct InspectedUpload: Sendable, Equatable {
    public enum Kind: String, Sendable { case events, table }

    public struct Column: Sendable, Equatable {
        public var name: String
        /// Different values among the first rows, in their order; not all of them where there are many.
        public var values: [String]

        public init(name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }

    /// As the file was called by whoever sent it.
    public var name: String
    public var bytes: Int64
    public var kind: Kind
    /// Of a table.
    public var columns: [Column]
    /// The first rows of a table.
    public var rows: [[String]]

    public init(name: String, bytes: Int64, kind: Kind, columns: [Column] = [], rows: [[String]] = []) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
        self.columns = columns
        self.rows = rows
    }
}

public struct ImportPreview: Sendable, Equatable {
    public struct Reject: Sendable, Equatable {
        public var line: Int
        public var field: String
        public var reason: String

        public init(line: Int, field: String, reason: String) {
            self.line = line
            self.field = field
            self.reason = reason
        }
    }

    /// The first events, as lines of the exchange format.
    public var events: [String]
    public var rejects: [Reject]
    /// Of the part that was read.
    public var eventCount: Int
    public var rejectCount: Int

    public init(events: [String], rejects: [Reject], eventCount: Int, rejectCount: Int) {
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
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}
