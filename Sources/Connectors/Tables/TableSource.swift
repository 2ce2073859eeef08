import Support

/// A CSV table that a mapping turns into events.
public final class TableSource: EventSource {
    private static let rowsPerBatch = 4096

    let reader: CSVReader
    let header: Header
    private var translator: any RowTranslator
    private var row = CSVRow()
    /// Rejected ones included.
    public private(set) var rowsRead = 0
    private var pipelines: PipelineGatherer

    /// Checks the whole mapping against the table's header before anything is read from it.
    public init(path: String, mapping: Mapping) throws {
        reader = try CSVReader(path: path, separator: mapping.separator, encoding: mapping.encoding)
        var names = CSVRow()
        guard try reader.next(into: &names) else {
            throw ReadingError(path, Sentence(.noHeader))
        }
        header = Header(
            path: path, mappingPath: mapping.path, columns: (0..<names.count).map { names.text($0) ?? "" },
            missing: mapping.missing)
        let bound = try BoundMapping(mapping, header: header)
        let naming = EventNaming(table: mapping.table)
        pipelines = PipelineGatherer(bound, naming)
        switch mapping.shape {
        case .tickets: translator = TicketTranslator(bound, naming: naming)
        case .updates, .comments:
            guard let at = bound.at else { throw MappingError(mapping.path, Sentence(.keyMissing, ["missing": "at"])) }
            translator = HistoryTranslator(bound, at: at, naming: naming)
        }
    }

    public var progress: ReadingProgress { reader.progress }

    public func next() throws -> (any PendingBatch)? {
        while true {
            let before = rowsRead
            let batch = try read(rows: Self.rowsPerBatch)
            if !batch.events.isEmpty || !batch.rejects.isEmpty { return batch }
            // Rows that say nothing new are not the end.
            if rowsRead == before { return nil }
        }
    }

    /// Up to so many further rows; nothing at the end.
    func read(rows: Int) throws -> EventBatch {
        var batch = EventBatch()
        for _ in 0..<rows {
            do {
                guard try reader.next(into: &row) else { break }
                rowsRead += 1
                try read(&batch)
            } catch let error as CSVReader.RowError {
                rowsRead += 1
                reject(error.rejection, &batch)
            }
        }
        return batch
    }

    private func read(_ batch: inout EventBatch) throws {
        guard row.count == header.columns.count else {
            let counts = Sentence(.rowFields, ["fields": String(row.count), "columns": String(header.columns.count)])
            return reject(RowRejection(field: "", counts), &batch)
        }
        do {
            let events = try translator.events(of: row)
            batch.append(pipelines.meet(in: events) + events, line: row.line)
        } catch {
            reject(error, &batch)
        }
    }

    private func reject(_ rejection: RowRejection, _ batch: inout EventBatch) {
        let original = row.original(separator: reader.separator)
        batch.rejects.append(Reject(line: row.line, rejection, original: original))
    }
}

extension CSVReader.RowError {
    fileprivate var rejection: RowRejection {
        switch self {
        case .tooLong:
            RowRejection(field: "", Sentence(.rowTooLong, ["bytes": String(CSVReader.longestRow)]))
        case .openQuote: RowRejection(field: "", Sentence(.openQuote))
        }
    }
}
