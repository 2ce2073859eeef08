import Support

/// How long each closed ticket was in each stage of its pipeline.
enum StageTimes: TicketTable {
    static let table = Table(
        "stage_times",
        [.ticket, .instant("at")] + Column.credit + [
            .key("pipeline", .pipelines), .key("stage", .stages), .duration("span"), .duration("cumulative"),
            .duration("latest"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for time in row.facts.stageTimes {
            rows.key(row.key)
            rows.instant(time.at)
            rows.credit(time.credit, row.keys)
            rows.key(row.keys.pipelines[time.pipeline])
            rows.key(row.keys.stages[time.stage])
            rows.duration(time.span)
            rows.duration(time.cumulative)
            rows.duration(time.latest)
            try rows.endRow()
        }
    }
}
