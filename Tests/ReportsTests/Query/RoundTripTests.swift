import Reports
import Support
import Testing

/// What a question says of itself is the same question again.
struct RoundTripTests {
    @Test(arguments: ReportLibrary.all.map(\.slug))
    func `parameters of a question ask the same question`(slug: String) throws {
        let report = try #require(ReportLibrary.report(slug))
        var dice = Seeded(21)
        for _ in 0..<300 {
            let environment = ReportEnvironment.still(
                at: dice.pick(["2024-04-05T13:37:00Z", "2024-03-31T00:59:59Z"]), earliest: "2023-11-05T23:30:00Z",
                weekStart: dice.pick([.monday, .sunday]))
            var parameters = Question.random(for: report, &dice).parameters
            if dice.chance(50) {
                let range = dice.pick(["today", "last-30-days", "this-quarter", "last-week", "all"])
                parameters =
                    parameters.filter { !["from", "to"].contains($0.name) } + [Parameter(name: "range", value: range)]
            }
            let group = parameters.first { $0.name == "group" }?.value ?? ""
            if !report.controls.splits.isEmpty, !["none", "team", "contact"].contains(group), dice.chance(30) {
                parameters.append(Parameter(name: "split", value: "team"))
            }
            if dice.chance(30) { parameters.append(Parameter(name: "as_of", value: "2024-04-05T13:37:11.250Z")) }
            let query = try report.query(parameters.shuffled(using: &dice), in: environment)
            let again = try report.query(query.parameters, in: environment)
            #expect(again == query)
            #expect(again.parameters == query.parameters)
        }
    }
}
