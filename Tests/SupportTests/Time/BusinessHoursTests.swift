import Support
import Testing

@Suite("Open time in the cases of other projects")
struct BusinessHoursTests {
    @Test func `all cases are there`() {
        #expect(BusinessHoursCase.all.count == 175)
    }

    @Test(arguments: BusinessHoursCase.all)
    func `open time is what the project expects`(of example: BusinessHoursCase) throws {
        let openings = try example.openings()
        let start = try #require(Instant(rfc3339: example.start))
        let end = try #require(Instant(rfc3339: example.end))
        let seconds = Double(openings.openTime(from: start, to: end)) / 1000
        #expect(abs(seconds - example.expectedSeconds) <= example.toleranceSeconds ?? 0)
    }
}
