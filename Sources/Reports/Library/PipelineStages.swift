import Semantics
import Support

/// The stages of the pipeline that is shown, in its order.
struct PipelineStages: Sendable {
    private var names: [ExactText: String] = [:]
    private var places: [ExactText: Int] = [:]

    static func of(_ run: ReportRun) async throws -> PipelineStages {
        var stages = PipelineStages()
        guard let pipeline = run.query.pipelines?.first, let pipeline else { return stages }
        let sql: SQL = """
            SELECT s.id AS id, ps.name AS name, ps.position AS position
            FROM pipeline_stages AS ps
            JOIN stages AS s ON s.key = ps.stage
            JOIN pipelines AS p ON p.key = ps.pipeline
            WHERE p.id = \(bind: pipeline)
            """
        let table = try await run.run(Statement(sql: sql.text, parameters: sql.parameters))
        for index in 0..<table.count {
            guard let id = table.text(index, "id") else { continue }
            stages.names[ExactText(id)] = table.text(index, "name")
            stages.places[ExactText(id)] = table.integer(index, "position")
        }
        return stages
    }

    /// The pipeline with most tickets that have a stage to show in the range, after the filters; then the smaller id.
    static func busiest(_ run: ReportRun) async throws -> String? {
        let table = try await run.run(
            run.facts(
                .stageTimes, measures: [Measure("tickets", .count, .countDistinct("f.ticket", where: "TRUE"))],
                group: [.stagePipeline]))
        let found = (0..<table.count).compactMap { index in
            table.text(index, "g0").map { (id: $0, tickets: table.integer(index, "tickets")) }
        }
        return found.min { a, b in a.tickets != b.tickets ? a.tickets > b.tickets : a.id.precedes(b.id) }?.id
    }

    /// Gives each row its stage and that stage's name, and puts the rows in order: bucket, group, then stages as the pipeline has them, those
    /// that it no longer has last, by id.
    func place(_ rows: inout [AnswerRow]) {
        for index in rows.indices {
            let stage = (rows[index]["stage"] ?? rows[index]["group"])?.text ?? ""
            let name = AnswerValue.text(names[ExactText(stage)] ?? stage)
            if rows[index]["stage"] == nil {
                rows[index]["label"] = name
                rows[index]["stage"] = .text(stage)
            }
            rows[index]["stage_label"] = name
        }
        let groupedByStage = rows.allSatisfy { $0["stage"] == $0["group"] }
        // Keys are made once a row, not once a comparison: over time there are thousands of rows.
        rows = rows.map { (row: $0, key: key($0, groupedByStage)) }.sorted { Self.precedes($0.key, $1.key) }.map(\.row)
    }

    private typealias Key = (texts: [String], place: Int, stage: String)

    private static func precedes(_ a: Key, _ b: Key) -> Bool {
        for (x, y) in zip(a.texts, b.texts) where !x.isExactly(y) { return x.precedes(y) }
        if a.place != b.place { return a.place < b.place }
        return a.stage.precedes(b.stage)
    }

    private func key(_ row: AnswerRow, _ groupedByStage: Bool) -> Key {
        let stage = row["stage"]?.text ?? ""
        let bucket = row["bucket"]?.text ?? ""
        let texts = groupedByStage ? [bucket] : [bucket, row["label"]?.text ?? "", row["group"]?.text ?? ""]
        return (texts, places[ExactText(stage)] ?? Int.max, stage)
    }
}
