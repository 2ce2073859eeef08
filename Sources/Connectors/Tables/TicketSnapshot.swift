import Support

/// What a row says of a ticket: its own fields and its properties, those without a value left out.
struct TicketSnapshot: Sendable, Equatable {
    var fields: [OwnField: String] = [:]
    var properties: [String: PropertyValue] = [:]

    init() {}

    init(_ row: CSVRow, _ mapping: BoundMapping) throws(RowRejection) {
        for (field, cell) in mapping.fields {
            fields[field] = try Self.value(field, cell, row)
        }
        for (name, cell) in mapping.properties {
            properties[name] = try cell.value(row)
        }
    }

    /// What `row` says, knowing what the row before it said: only cells that differ are looked at, which are few.
    init(_ row: CSVRow, _ mapping: BoundMapping, after previous: CSVRow, _ said: TicketSnapshot) throws(RowRejection) {
        self = said
        for (field, cell) in mapping.fields where !cell.isSame(row, previous) {
            fields[field] = try Self.value(field, cell, row)
        }
        for (name, cell) in mapping.properties where !cell.cell.isSame(row, previous) {
            properties[name] = try cell.value(row)
        }
    }

    private static func value(_ field: OwnField, _ cell: BoundCell, _ row: CSVRow) throws(RowRejection) -> String? {
        field == .subject ? try cell.value(row) : try cell.id(row)
    }

    /// With what was so at another moment laid over it.
    func overlaid(with fields: [OwnField: BoundCell], _ row: CSVRow) throws(RowRejection) -> TicketSnapshot {
        var snapshot = self
        for (field, cell) in fields { snapshot.fields[field] = try cell.id(row) }
        return snapshot
    }

    func creation(by origin: Creation.Origin, in pipeline: Pipeline) -> Creation {
        Creation(
            source: fields[.source] ?? "unknown", pipeline: fields[.pipeline] ?? pipeline.id,
            stage: fields[.stage] ?? pipeline.stages[0].id, owner: fields[.owner], contact: fields[.contact],
            subject: fields[.subject], createdBy: origin, properties: properties)
    }

    /// What leads from `earlier` to this; nil where there is nothing. A value that is gone is cleared, but a ticket is
    /// never without source, pipeline and stage: there, no value means that it stayed as it was.
    func change(since earlier: TicketSnapshot) -> Change? {
        var change = Change()
        func new(_ field: OwnField) -> String?? {
            fields[field] == earlier.fields[field] ? nil : .some(fields[field])
        }
        func kept(_ field: OwnField) -> String?? {
            fields[field] == nil ? nil : new(field)
        }
        change.source = kept(.source)
        change.pipeline = kept(.pipeline)
        change.stage = kept(.stage)
        change.owner = new(.owner)
        change.contact = new(.contact)
        change.subject = new(.subject)
        for (name, value) in properties where earlier.properties[name] != value {
            change.properties[name] = .some(value)
        }
        for name in earlier.properties.keys where properties[name] == nil { change.properties[name] = .some(nil) }
        return change == Change() ? nil : change
    }
}
