import Support

/// One row per survey sent, dated by its first sending.
enum SurveySendings: TicketTable {
    static let table = Table(
        "survey_sendings",
        [.ticket, .text("survey"), .text("cycle"), .instant("at"), .flag("answered")] + Column.credit)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for sending in row.facts.surveySendings {
            rows.key(row.key)
            rows.text(sending.survey)
            rows.text(sending.cycle)
            rows.instant(sending.at)
            rows.flag(sending.isAnswered)
            rows.credit(sending.credit, row.keys)
            try rows.endRow()
        }
    }
}
