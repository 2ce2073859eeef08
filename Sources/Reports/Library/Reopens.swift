import Semantics

extension Report {
    static let reopens = Report(
        slug: "reopens", title: "Reopened tickets", topic: .beyond, about: .reopens,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "none"))
            controls.lists = ["reopened", "one_touch"]
            controls.dates = [("closed", .completed), ("created", .created)]
            return controls
        }(), shown: "reopen_rate", lessIsBetter: true,
        find: reopensRecipe.find,
        drill: { run, choice in
            switch choice.list {
            case "reopened": try reopensRecipe.drill(run, counted: .fact("f.closes > 1"))
            case "one_touch": try reopensRecipe.drill(run, counted: .fact("f.replies <= 1"))
            default: try reopensRecipe.drill(run)
            }
        })

    private static let reopensRecipe = FactRecipe(
        dataset: { _ in .closes },
        measures: { _ in
            [
                Measure("reopen_rate", .percent, .share(of: "f.closes > 1", among: "TRUE")),
                Measure("one_touch_share", .percent, .share(of: "f.replies <= 1", among: "TRUE")),
                Measure("reopened", .count, .count("f.closes > 1")),
                Measure("one_touch", .count, .count("f.replies <= 1")),
                Measure("n", .count, .count(nil)),
            ]
        },
        presence: ["n"])
}
