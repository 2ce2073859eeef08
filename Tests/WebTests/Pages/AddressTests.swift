import Reports
import Testing

@testable import Web

struct AddressTests {
    private func form(_ query: String) throws -> [Parameter] { try QueryString(parsing: query).parameters }

    @Test func `what an address says is read back as it was, whatever is in it`() throws {
        let odd = ["a&b=c", "100 %", "+", "#", "æøå 👩‍👩‍👧", "\u{202E}x", "<script>", "\"'", "a,b:c", ""]
        let parameters = odd.map { Parameter(name: "n" + $0, value: $0) }
        let address = PageAddress("/reports/x", parameters)
        #expect(try form(address.query) == parameters)
        #expect(!address.text.contains { "<>\"' ".contains($0) })
    }

    @Test func `setting a parameter keeps its place, and nil takes it out`() {
        let address = PageAddress("/r", [.init(name: "a", value: "1"), .init(name: "b", value: "2")])
        #expect(address.setting("a", "3").text == "/r?a=3&b=2")
        #expect(address.setting("c", "4").text == "/r?a=1&b=2&c=4")
        #expect(address.setting("a", nil).setting("b", nil).text == "/r")
    }

    @Test func `checked boxes of one name become one list`() throws {
        let read = FormParameters.report(from: try form("owner=u1&team=t1&owner=u2%5C%2C3&owner="))
        #expect(read == [.init(name: "owner", value: "u1,u2\\,3"), .init(name: "team", value: "t1")])
    }

    @Test func `a preset goes before days, unless the days are meant`() throws {
        let days = "from=2024-01-01&to=2024-01-31"
        #expect(FormParameters.report(from: try form("range=last-30-days&\(days)")).map(\.name) == ["range"])
        #expect(FormParameters.report(from: try form("range=custom&\(days)")).map(\.name) == ["from", "to"])
        #expect(FormParameters.report(from: try form(days)).map(\.name) == ["from", "to"])
    }

    @Test(arguments: [
        ("new-field=priority&new-op=any&new-value=high&new-value=a,b", "priority:any:high,a\\,b"),
        ("new-field=note&new-op=contains&new-text=one, two", "note:contains:one,two"),
        ("new-field=seats&new-op=between&new-text=10,20", "seats:between:10,20"),
        ("new-field=vip&new-op=known", "vip:known"),
    ])
    func `the fields of a new filter become a condition`(query: String, condition: String) throws {
        let read = FormParameters.report(from: try form("add=x&" + query))
        #expect(read == [Parameter(name: "where", value: condition)])
    }

    @Test func `a new filter without a value is none`() throws {
        #expect(FormParameters.report(from: try form("new-field=priority&new-op=any&new-value=")).isEmpty)
    }

    @Test func `what only the page knows is not sent to the report`() throws {
        var parameters = try form(
            "chart=line&values=show&goal=12,5&series=5&sort=-n&columns=mean,n&title=T&panel=chart&group=team")
        var ignored: [IgnoredParameter] = []
        let options = ChartOptions(taking: &parameters, ignored: &ignored)
        #expect(parameters == [Parameter(name: "group", value: "team")])
        #expect(ignored.isEmpty)
        #expect(options.kind == .line && options.showsValues && options.goal == 12.5 && options.series == 5)
        var again = options.parameters
        #expect(ChartOptions(taking: &again, ignored: &ignored) == options)
    }

    @Test func `a chart that there is not is ignored and told`() throws {
        var parameters = try form("chart=pie&goal=-1&series=900&panel=wide")
        var ignored: [IgnoredParameter] = []
        #expect(ChartOptions(taking: &parameters, ignored: &ignored) == ChartOptions())
        #expect(ignored.map(\.name) == ["chart", "goal", "series", "panel"])
    }

    @Test func `of what is said twice the first that fits counts, and the other is told`() throws {
        var parameters = try form("chart=pie&chart=bar&chart=table&title=\(String(repeating: "x", count: 300))")
        var ignored: [IgnoredParameter] = []
        let options = ChartOptions(taking: &parameters, ignored: &ignored)
        #expect(options.kind == .bar && options.title?.count == 200)
        #expect(ignored.map(\.value) == ["pie", "table", String(repeating: "x", count: 40) + "…"])
    }

    @Test func `bounds of a number are written, whatever values are picked beside them`() throws {
        let fields = "new-field=seats&new-value=3&new-text=10"
        #expect(FormParameters.report(from: try form(fields + "&new-op=above")).map(\.value) == ["seats:above:10"])
        #expect(FormParameters.report(from: try form(fields + "&new-op=any")).map(\.value) == ["seats:any:3,10"])
    }
}
