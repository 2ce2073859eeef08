import Testing

/// What reads the pages for us has to see what is wrong with one.
struct MarkupTests {
    private static func page(_ main: String) -> String {
        "<!doctype html>\n<html lang=\"en\"><head><title>T</title></head><body><main><h1>A</h1>\(main)</main></body></html>\n"
    }

    @Test(arguments: [
        "<p>a", "<p>a</b></p>", "<p class=a></p>", "<p class=\"a\" class=\"b\"></p>", "a & b", "a < b", "&nosuch;",
        "<div/>", "<a href=\"<\">x</a>", "<p id=\"a\"class=\"b\"></p>", "<p title=\"a&b\"></p>", "<br></br>",
    ])
    func `a page that is not well-formed is refused`(main: String) {
        #expect(throws: MarkupReader.Fault.self) { try MarkupReader.read(Self.page(main)) }
    }

    @Test(arguments: [
        "<p id=\"a\"></p><p id=\"a\"></p>", "<label for=\"x\">X</label>", "<label for=\"x\">X</label><p id=\"x\"></p>",
        "<p aria-describedby=\"x y\" id=\"y\"></p>", "<a href=\"#x\">x</a>", "<h1>B</h1>", "<h3>C</h3>", "<img>",
        "<svg></svg>", "<svg role=\"img\"></svg>", "<button></button>",
        "<a href=\"/\"><svg aria-hidden=\"true\"></svg></a>",
        "<input name=\"x\">", "<p><div></div></p>", "<ul>text</ul>", "<ul><p></p></ul>", "<a><button>x</button></a>",
        "<p style=\"\"></p>", "<p onclick=\"x\"></p>", "<script>x</script>", "<div role=\"img\"></div>", "<h2> </h2>",
        "<nav aria-label=\"n\"></nav><form method=\"post\"></form>", "<table><tr></tr></table>", "{{words.x}}",
        "<main></main>", "<table><thead><tr><th>x</th></tr></thead></table>", "<select><option></option></select>",
    ])
    func `a page that is not sound has a fault`(main: String) throws {
        #expect(try !MarkupRules(MarkupReader.read(Self.page(main))).faults.isEmpty)
    }

    @Test func `a sound page has none, and its layout says the same`() throws {
        let text = Self.page(
            """
            <label for="a">A</label> <input id="a"><p>1 &lt; 2,   <b>x</b>y</p><ul><li>a</li></ul>
            <svg aria-hidden="true"><rect x="1"/></svg><pre>a
              b</pre><h2>B</h2><label><input type="checkbox"> C</label>
            """)
        let root = try MarkupReader.read(text)
        #expect(MarkupRules(root).faults == [])
        let layout = MarkupLayout(root).text
        #expect(layout.contains("\n    <p>1 &lt; 2, <b>x</b>y</p>\n"))
        #expect(layout.contains("<pre>a\n  b</pre>"))
        #expect(MarkupLayout(try MarkupReader.read(layout)).text == layout)
    }
}
