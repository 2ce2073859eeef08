import Support

/// One row per response to a survey.
enum SurveyResponses: TicketTable {
    static let table = Table(
        "survey_responses",
        [
            .ticket, .text("survey"), .text("cycle"), .instant("at"), .code("scale"), .code("score"),
            .flag("positive"),
        ] + Column.credit)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for response in row.facts.surveyResponses {
            rows.key(row.key)
            rows.text(response.survey)
            rows.text(response.cycle)
            rows.instant(response.at)
            rows.code(response.scale)
            rows.code(response.score)
            rows.flag(response.isPositive)
            rows.credit(response.credit, row.keys)
            try rows.endRow()
        }
    }
}
