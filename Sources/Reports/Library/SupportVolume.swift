import Semantics

extension Report {
    static let supportVolume = Report(
        slug: "support-volume", title: "Support volume", topic: .teamPerformance, about: .supportVolume,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "owner"))
            controls.dates = [("created", .completed), ("closed", .closed)]
            return controls
        }(), shown: "count", lessIsBetter: nil,
        find: supportVolumeRecipe.find,
        drill: { run, _ in try supportVolumeRecipe.drill(run) })

    private static let supportVolumeRecipe = FactRecipe(
        dataset: { _ in .tickets }, measures: { _ in [.count] }, presence: ["count"], fillsPeriods: true)
}
