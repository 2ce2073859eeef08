import Testing

@testable import Web

/// Every page is as it was when somebody last looked at it, and sound. `TURNAROUND_RECORD=1 swift test --filter
/// GoldenPageTests` records them anew.
struct GoldenPageTests {
    @Test(arguments: GoldenPage.all) func `a page is as it was`(page: GoldenPage) async throws {
        let reply = try await page.reply()
        #expect(reply.status == page.status)
        #expect(reply.type == "text/html; charset=utf-8")
        try Golden(page.name).check(reply.text)
    }

    @Test(arguments: Golden.names) func `a golden is sound`(name: String) throws {
        let text = try #require(Golden(name).text)
        let faults = MarkupRules(try MarkupReader.read(text)).faults
        #expect(faults == [], "\(faults)")
    }

    @Test func `every golden is some page's`() {
        let pages = GoldenPage.all.map(\.name)
        #expect(Set(pages).count == pages.count)
        #expect(Golden.names == pages.sorted())
    }

    @Test func `nothing hostile is obeyed on any page`() throws {
        var shown = 0
        for name in Golden.names {
            let all = try MarkupReader.read(try #require(Golden(name).text)).all
            #expect(!all.contains { $0.name == "b" && $0["onmouseover"] != nil }, "\(name)")
            if all.contains(where: { $0.text.contains("&lt;script&gt;document.title=") }) { shown += 1 }
        }
        #expect(shown >= 8)
    }
}
