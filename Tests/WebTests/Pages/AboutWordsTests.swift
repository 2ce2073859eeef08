import Reports
import Testing

@testable import Web

/// What reports say of themselves is the product's definitions: a language may put them its own way, but not change
/// them.
struct AboutWordsTests {
    @Test func `every report has a Danish text, and every Danish text a report`() {
        #expect(Set(DanishAbout.texts.keys) == Set(ReportLibrary.all.map(\.slug)))
    }

    @Test(arguments: ReportLibrary.all.map(\.slug)) func `a page says what its report is in its own language`(
        slug: String
    ) throws {
        let report = try #require(ReportLibrary.report(slug))
        #expect(Words.english.about(report) == report.about)
        #expect(Words.danish.about(report) == DanishAbout.texts[slug])
    }

    @Test(arguments: ReportLibrary.all.map(\.slug)) func `everything that is said in English is said in Danish`(
        slug: String
    ) throws {
        let (english, danish) = try Self.texts(slug)
        for ((name, said), (_, own)) in zip(Self.passages(english), Self.passages(danish)) {
            #expect(own.isEmpty == said.isEmpty, "\(name)")
            if !said.isEmpty { #expect(own != said, "\(name)") }
        }
    }

    @Test(arguments: ReportLibrary.all.map(\.slug)) func `no number is lost, added or changed`(slug: String) throws {
        let (english, danish) = try Self.texts(slug)
        for ((name, said), (_, own)) in zip(Self.passages(english), Self.passages(danish)) {
            #expect(Self.numbers(own, decimal: ",") == Self.numbers(said, decimal: "."), "\(name)")
        }
    }

    @Test func `numbers are the same however a language writes them`() {
        let numbers = ["09", "1024", "15", "3", "4", "7.5"]
        #expect(Self.numbers("3 + 4 = 7.5 at 09:15, 1,024.", decimal: ".") == numbers)
        #expect(Self.numbers("3 + 4 = 7,5 kl. 09:15, 1.024.", decimal: ",") == numbers)
        #expect(Self.numbers("1. marts, 5, 4", decimal: ",") == ["1", "4", "5"])
    }

    /// In both languages, with as many terms.
    private static func texts(_ slug: String) throws -> (english: About, danish: About) {
        let english = try #require(ReportLibrary.report(slug)).about
        let danish = try #require(DanishAbout.texts[slug])
        try #require(danish.terms.count == english.terms.count)
        return (english, danish)
    }

    private static func passages(_ about: About) -> [(name: String, text: String)] {
        [
            ("summary", about.summary), ("left out", about.leftOut), ("use", about.use), ("example", about.example),
        ] + about.terms.enumerated().map { ("term \($0 + 1)", $1.meaning) }
    }

    /// In order of size as text, since languages order them differently; with a point for the decimals.
    private static func numbers(_ text: String, decimal: Character) -> [String] {
        text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { match in
            String(match.0.compactMap { $0.isNumber ? $0 : $0 == decimal ? "." : nil })
        }.sorted()
    }
}
