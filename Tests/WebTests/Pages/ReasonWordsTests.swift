import Foundation
import Reports
import Testing

@testable import Web

struct ReasonWordsTests {
    @Test func `a reason remembers its blanks, and what a value says in braces is none`() {
        let (text, most) = ("{1}", 400)
        let reason: ParameterReason = "'\(text)' is above \(most)"
        #expect(reason.template == "'{0}' is above {1}" && reason.description == "'{1}' is above 400")
        #expect(reason.filled("{1} er under '{0}'") == "400 er under '{1}'")
    }

    @Test func `every reason is there in Danish, with the same blanks`() throws {
        let templates = try Self.templates()
        #expect(templates.count > 30)
        #expect(templates.subtracting(DanishReasons.texts.keys).isEmpty)
        #expect(Set(DanishReasons.texts.keys).subtracting(templates).isEmpty, "said nowhere any more")
        for (english, danish) in DanishReasons.texts {
            for blank in ["{0}", "{1}", "{2}"] {
                #expect(english.contains(blank) == danish.contains(blank), "\(english)")
            }
        }
    }

    @Test func `a page in Danish says why in Danish`() async throws {
        let view = try await PageSample.view("time-to-close", "frequency=minute", words: .danish) { _ in }
        #expect(
            AnswerNotes(view: view).ignored[0].hasPrefix("frequency = minute: 'minute' er ingen af de mulige værdier"))
    }

    /// As the sources say them: each literal of a reason, its interpolations numbered.
    private static func templates() throws -> Set<String> {
        var found: Set<String> = []
        for folder in ["Sources/Reports", "Sources/turnaround/Service"] {
            for file in try files(folder) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for match in text.matches(of: /(?:reason:|refuse\()\s*"/) {
                    let template = template(text[match.range.upperBound...])
                    // A title of a column and reasons of other kinds are written elsewhere.
                    if !template.isEmpty, isParameter(text, match.range) { found.insert(template) }
                }
            }
        }
        return found
    }

    private static func isParameter(_ text: String, _ range: Range<String.Index>) -> Bool {
        text[range].hasPrefix("refuse(") || text[..<range.lowerBound].suffix(200).contains("ParameterError(")
    }

    private static func template(_ text: Substring) -> String {
        var (result, count, rest) = ("", 0, text)
        while let character = rest.first, character != "\"" {
            if rest.hasPrefix("\\(") {
                rest = rest.dropFirst(2)
                var depth = 1
                while depth > 0, let next = rest.popFirst() { depth += next == "(" ? 1 : next == ")" ? -1 : 0 }
                result += "{\(count)}"
                count += 1
            } else {
                result.append(character)
                rest.removeFirst()
            }
        }
        return result
    }

    private static func files(_ folder: String) throws -> [URL] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
}
