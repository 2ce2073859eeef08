import Testing

@testable import Web

struct HTMLTextTests {
    @Test func `what HTML takes for markup is written out, whatever stands on it`() {
        #expect(HTMLText.escaped(#"<b title="x">'&"#) == "&lt;b title=&quot;x&quot;&gt;&#39;&amp;")
        // One character for Swift, a quote and an accent for a browser.
        #expect(HTMLText.escaped("\"\u{301} onmouseover=x") == "&quot;\u{301} onmouseover=x")
        #expect(HTMLText.escaped("<\u{200D}script>") == "&lt;\u{200D}script&gt;")
        #expect(HTMLText.escaped("né 👩‍👩‍👧‍👦 שלום\n\t") == "né 👩‍👩‍👧‍👦 שלום\n\t")
    }

    @Test func `control characters are shown as what cannot be shown`() {
        #expect(HTMLText.escaped("a\u{0}b\u{1B}c\u{7F}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    }

    @Test func `templates escape so, within those that they include too`() throws {
        struct Option {
            var value = "\"\u{301}"
            var title = "<\u{301}"
            var isChosen = false
        }
        struct Model {
            var words = Words.english
            var name = "n"
            var label = "\"\u{301}"
            var fallback = ""
            var options = [Option()]
        }
        let html = try Templates().html("select", Model())
        #expect(html.contains("value=\"&quot;\u{301}\""))
        #expect(html.contains("&lt;\u{301}"))
        struct Page {
            var words = Words.english
            var formToken = "\"\u{301}"
        }
        #expect(try Templates().html("manage-token", Page()).contains("&quot;\u{301}"))
    }

    @Test func `cells are escaped as templates are`() {
        let html = CellMarkup.html([
            .init(text: "<\u{301}", address: "\"\u{301}", isHeader: true, detail: "&"),
            .init(text: "", bar: "\"\u{301}"),
            .init(text: "'", isNumber: true, address: "/x?a=1&b=2"), .init(text: "−4 %", isNumber: true, tone: "worse"),
        ])
        #expect(!html.contains("<\u{301}") && !html.contains("\"\u{301}"))
        #expect(html.contains(#"<a class="cell" href="/x?a=1&amp;b=2">&#39;</a>"#))
        #expect(html.contains(#"<td class="num"><span class="change worse">−4 %</span></td>"#))
    }
}
