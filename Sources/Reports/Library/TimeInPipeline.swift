import Semantics

extension Report {
    static let timeInPipeline = Report(
        slug: "time-in-pipeline", title: "Ticket time in pipeline", topic: .teamPerformance, about: .timeInPipeline,
        controls: {
            var controls = Controls(groups: ["stage", "owner", "team"])
            controls.hasStatistic = true
            controls.hasStageTime = true
            controls.choosesPipeline = true
            controls.drills = ["stage"]
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: { run in
            let stages = try await PipelineStages.of(run)
            var found = try await stageRecipe(run.query).find(run)
            stages.place(&found.rows)
            found.columns.insert(
                .init(key: "stage_label", title: MeasureTitle.of("stage_label"), unit: .text),
                at: run.query.view == .overTime ? 3 : 2)
            return found
        },
        resolve: { run in
            var query = run.query
            if query.pipelines == nil, let id = try await PipelineStages.busiest(run) { query.pipelines = [id] }
            return query
        },
        drill: { run, choice in
            var query = try stageRecipe(run.query).drill(run, measuring: stageDuration(run.query))
            query.dataset = .namedStageTimes
            if let stage = choice.stage { query.filters.append(.key(.stage, stage)) }
            return query
        })

    private static func stageRecipe(_ query: ReportQuery) -> FactRecipe {
        FactRecipe(
            dataset: { _ in .stageTimes },
            measures: { .durations(stageDuration($0)) },
            presence: ["n"],
            conditions: { run in
                guard let pipeline = run.query.pipelines?.first, let pipeline else { return [.fact("FALSE")] }
                return [.stagePipeline(pipeline)]
            },
            addsDimensions: query.group == .by(.stage) ? [] : [.stage])
    }

    private static func stageDuration(_ query: ReportQuery) -> SQL {
        switch query.stageTime {
        case .span: "f.span"
        case .cumulative: "f.cumulative"
        case .latest: "f.latest"
        }
    }
}
