import Support
import Testing

struct ExactTextTests {
    @Test(arguments: [
        ("caf\u{E9}", "cafe\u{301}"), ("a\u{301}\u{323}", "a\u{323}\u{301}"), ("K", "\u{212A}"), ("a", ""), ("a", "b"),
        ("u1", "u1 "),
    ])
    func `texts that are written differently are two`(a: String, b: String) {
        #expect(!a.isExactly(b))
        #expect(a.isExactly(a) && b.isExactly(b))
        #expect(Set([ExactText(a), ExactText(b), ExactText(a)]).count == 2)
    }

    @Test func `it finds what was kept under it`() {
        let texts = (0..<500).map { "t\($0)" } + ["\u{E9}", "e\u{301}", ""]
        let places = Dictionary(uniqueKeysWithValues: texts.enumerated().map { (ExactText($1), $0) })
        for (place, text) in texts.enumerated() { #expect(places[ExactText(text)] == place) }
    }
}
