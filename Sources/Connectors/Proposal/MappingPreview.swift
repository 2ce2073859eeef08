import Support

/// What a mapping makes of the first rows of a table; nothing is stored.
public struct MappingPreview: Sendable {
    public struct Count: Sendable, Equatable {
        /// An event's type, such as `ticket.created`.
        public let type: String
        public let count: Int
    }

    /// An event as a line of JSON, with the line of the table that it comes from.
    public struct Line: Sendable, Equatable {
        public let line: Int
        public let json: String
    }

    /// How many rows were read, those that were rejected included; fewer than asked for where the table has no more.
    public let rows: Int
    public let events: [Line]
    public let rejects: [Reject]
    /// By type, the most frequent first.
    public let counts: [Count]
    /// How many different tickets the rows are about.
    public let tickets: Int

    /// - Throws: `MappingError` where the mapping does not fit the table, `ReadingError` where it cannot be read.
    public init(table path: String, mapping: Mapping, rows: Int = 100) throws {
        let source = try TableSource(path: path, mapping: mapping)
        let batch = try source.read(rows: rows)
        let encoder = EventEncoder()
        var tickets: Set<String> = []
        for decoded in batch.events {
            if case .ticket(let id, _) = decoded.event.payload { tickets.insert(id) }
        }
        events = zip(batch.events, batch.lines).map { event, line in
            Line(line: line, json: String(decoding: encoder.json(event.event), as: UTF8.self))
        }
        self.rows = source.rowsRead
        self.rejects = batch.rejects
        counts = batch.types
        self.tickets = tickets.count
    }
}

extension EventBatch {
    /// How many events are of which type; the most frequent first.
    public var types: [MappingPreview.Count] {
        var counts: [String: Int] = [:]
        for decoded in events {
            guard let content = try? JSON(parsing: decoded.content), case .object(let object) = content,
                case .string(let type)? = object["type"]
            else { continue }
            counts[type, default: 0] += 1
        }
        return counts.map { MappingPreview.Count(type: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.type) < ($0.count, $1.type) }
    }
}
