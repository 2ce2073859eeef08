import Reports
import Support

/// The days that are asked about: a year, in UTC.
struct BenchYear {
    let first: LocalDate
    let last: LocalDate

    init(ending last: LocalDate) {
        self.last = last
        first = last + -364
    }

    func earlier(by days: Int) -> BenchYear { BenchYear(ending: last + -days) }

    var parameters: [Parameter] {
        [Parameter(name: "from", value: "\(first)"), Parameter(name: "to", value: "\(last)")]
    }

    var range: Range<Instant> {
        Zone.utc.start(of: first)..<Zone.utc.start(of: last + 1)
    }
}
