import Semantics

extension Report {
    static let availabilityInWorkingHours = Report(
        slug: "availability-in-working-hours", title: "Availability in working hours", topic: .planning,
        about: .availabilityInWorkingHours,
        controls: .availability(groups: ["owner", "team", "none"], lists: ["inside", "outside", "no_hours"]),
        shown: "inside", lessIsBetter: false,
        find: workingHoursRecipe.find,
        drill: { run, choice in
            var query = run.stretches(in: [run.wholeSpan])
            query.filters.append(.fact("f.available"))
            switch choice.list {
            case "inside": query.filters.append(.fact("f.hours = 0"))
            case "outside": query.filters.append(.fact("f.hours = 1"))
            case "no_hours": query.filters.append(.fact("f.hours = 2"))
            default: break
            }
            return query
        })

    private static let workingHoursRecipe = AvailabilityRecipe(measures: [
        Measure("inside", .duration, .sum("f.length", where: "f.available AND f.hours = 0")),
        Measure("outside", .duration, .sum("f.length", where: "f.available AND f.hours = 1")),
        Measure("no_hours", .duration, .sum("f.length", where: "f.available AND f.hours = 2")),
    ])
}
