import Foundation
import Support
import Testing

@testable import Web

struct WordsTests {
    @Test func `every text is there in both languages, with the same blanks to fill in`() {
        for key in Words.english.keys.sorted() {
            #expect(Words.danish.keys.contains(key), "\(key) is missing in Danish")
            #expect(Self.blanks(Words.english[key]) == Self.blanks(Words.danish[key]), "\(key)")
            #expect(
                Words.english[key].split(separator: "|").count == Words.danish[key].split(separator: "|").count,
                "\(key)")
        }
    }

    @Test func `every text that a template says exists`() throws {
        var keys: Set<String> = []
        for file in try Self.files("Sources/Web/Resources/templates", "mustache") {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: /\{\{words\.([A-Za-z0-9_-]+)\}\}/) {
                keys.insert(String(match.1))
            }
        }
        #expect(keys.count > 50)
        for key in keys.sorted() { #expect(Words.english.optional(key) != nil, "\(key)") }
    }

    @Test func `every text that a page asks for by name exists`() throws {
        var keys: Set<String> = []
        for file in try Self.files("Sources/Web", "swift") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /words(?:\.text\(|\.count\(|\[)"([A-Za-z0-9_-]+)"[,\])]/) {
                keys.insert(String(match.1))
            }
        }
        #expect(keys.count > 50)
        for key in keys.sorted() { #expect(Words.english.optional(key) != nil, "\(key)") }
    }

    @Test func `every sentence about what went wrong exists, and every kind of it has a title`() throws {
        var (keys, kinds): (Set<String>, Set<String>) = ([], [])
        for file in try Self.files("Sources/Web", "swift") where !file.path.contains("/API/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\.worded\("([a-z_]+)"/) { keys.insert(String(match.1)) }
            for match in text.matches(of: /Problem\(\s*\.[a-zA-Z]+, "([a-z-]+)", "/) { kinds.insert(String(match.1)) }
        }
        #expect(keys.count > 20 && kinds.count > 10)
        for key in keys.sorted() { #expect(Words.english.optional(key) != nil, "\(key)") }
        // A program's alone: tokens and JSON.
        for kind in kinds.subtracting(["unauthorized", "scope", "json"]).sorted() {
            #expect(Words.english.optional("problem_" + kind) != nil, "\(kind)")
        }
    }

    @Test(arguments: ColumnUse.allCases) func `a column's use is called something in every kind of table`(
        use: ColumnUse
    ) {
        for words in [Words.english, .danish] {
            for rows in ColumnUse.rows where use.fits(rows) {
                #expect(!use.label(words, rows: rows).hasPrefix("use_"))
            }
            #expect(words.optional("uses_" + use.group.rawValue) != nil)
        }
    }

    @Test func `what words of a table mean is called something`() {
        let keys =
            ["open", "waiting", "closed"].map { "stage_is_" + $0 }
            + ["customer", "agent", "bot", "system"].map { "author_is_" + $0 } + ColumnUse.rows.map { "rows_" + $0 }
            + ["auto", "comma", "semicolon", "tab"].map { "separator_" + $0 }
        for key in keys { #expect(Words.english.optional(key) != nil, "\(key)") }
    }

    @Test func `what a calendar's entry is refused for, and what a change does, is called something`() {
        let keys =
            CalendarEvent.Refusal.allCases.map { "calendar_" + $0.rawValue }
            + ["planned_from", "planned_begins", "confirm_planned_from", "confirm_planned_begins"]
            + [User.word, Team.word, Schedule.word, SLARule.word].map { "confirm_" + $0 }
            + [User.word, Schedule.word, SLARule.word].map { "moves_" + $0 }
        for key in keys { #expect(Words.english.optional(key) != nil, "\(key)") }
    }

    @Test func `a value in braces is not a blank`() {
        #expect(Words.english.text("entry_set_property", ["name": "{value}", "value": "x"]) == "{value} x")
        #expect(Words.english.text("merged_from", ["ticket": "{"]) == "from ticket {")
        #expect(Words.english.text("merged_from", [:]) == "from ticket {ticket}")
    }

    @Test func `counts have a form for one and one for many`() {
        #expect(Words.english.count("records", 1) == "1 record")
        #expect(Words.english.count("records", 12_345) == "12,345 records")
        #expect(Words.danish.count("records", 12_345) == "12.345 poster")
        #expect(Words.english.count("records", 0) == "0 records")
    }

    @Test(arguments: QuickAnswer.all.map(\.key)) func `a quick answer has its question and hint`(key: String) {
        for words in [Words.english, .danish] {
            #expect(words.optional("ask_" + key) != nil)
            #expect(words.optional("ask_\(key)_hint") != nil)
        }
    }

    private static func blanks(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{[a-z]+\}/).map { String($0.0) })
    }

    private static func files(_ folder: String, _ ending: String) throws -> [URL] {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let names = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        let files = names?.allObjects.compactMap { $0 as? URL } ?? []
        return try #require(files.isEmpty ? nil : files.filter { $0.pathExtension == ending })
    }
}
