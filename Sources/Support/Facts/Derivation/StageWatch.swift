/// The visits that a ticket paid to its stages (metrics.md, fact 5).
struct StageWatch {
    struct Visit {
        let pipeline: String?
        let stage: String
        let kind: StageKind
        let entered: Instant
        /// Nil: the ticket is still there.
        var left: Instant?
    }

    private(set) var visits: [Visit] = []

    /// No stage is no visit.
    mutating func entered(_ stage: String?, of kind: StageKind, in pipeline: String?, at instant: Instant) {
        if let last = visits.indices.last, visits[last].left == nil { visits[last].left = instant }
        guard let stage else { return }
        visits.append(Visit(pipeline: pipeline, stage: stage, kind: kind, entered: instant))
    }

    /// The times in the stages of the pipeline in which the ticket was closed for the last time, by first entry. Stages have a
    /// time whether or not the pipeline still has them, but while they were of kind closed they have none.
    func times(closedBy close: CloseWatch.Close) -> [StageTime] {
        var times: [StageTime] = []
        var firstEntries: [Instant] = []
        for visit in visits {
            guard let pipeline = visit.pipeline, pipeline == close.pipeline, visit.kind != .closed,
                let left = visit.left
            else { continue }
            let length = left - visit.entered
            if let index = times.firstIndex(where: { $0.stage == visit.stage }) {
                times[index].span = left - firstEntries[index]
                times[index].cumulative += length
                times[index].latest = length
            } else {
                firstEntries.append(visit.entered)
                times.append(
                    StageTime(
                        pipeline: pipeline, stage: visit.stage, at: close.at, credit: close.credit, span: length,
                        cumulative: length, latest: length))
            }
        }
        return times
    }
}
