import Connectors
import Testing

@testable import Web
@testable import turnaround

/// What is said of files and mappings, as pages say it.
@Suite struct `What is said of a file` {
    @Test(arguments: Sentence.Key.allCases) func `has words in every language`(key: Sentence.Key) {
        #expect(Words.english.optional("say_\(key.rawValue)") == key.english)
        let danish = Words.danish["say_\(key.rawValue)"]
        #expect(Words.danish.keys.contains("say_\(key.rawValue)"))
        // What is only put together reads alike in every language.
        let isPunctuation = [.elsewhere, .ofFile, .ofKey, .nothing].contains(key)
        #expect(isPunctuation || danish != key.english)
    }

    @Test func `is filled in, sentence within sentence`() {
        let inner = Sentence(.ofKey, ["key": "Åbnet {what}"], what: Sentence(.noNumber, ["word": "{key}"]))
        let sentence = Sentence(.leftOut, ["count": "1", "rows": "9", "line": "3"], what: inner)
        let english = "1 of the first 9 rows would be left out; line 3: Åbnet {what}: '{key}' is no number;"
        #expect(sentence.description.hasPrefix(english))
        #expect(ImportSentence(sentence).text(.english) == sentence.description)
        let danish = "1 af de første 9 rækker ville blive udeladt; linje 3: Åbnet {what}: “{key}” er ikke et tal;"
        #expect(ImportSentence(sentence).text(.danish).hasPrefix(danish))
    }
}
