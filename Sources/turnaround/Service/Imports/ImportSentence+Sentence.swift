import Connectors
import Web

extension ImportSentence {
    init(_ sentence: Sentence) {
        self.init(
            sentence.key.rawValue,
            sentence.values.mapValues { value in
                switch value {
                case .text(let text): .text(text)
                case .sentence(let sentence): .sentence(ImportSentence(sentence))
                }
            }, english: sentence.description)
    }
}

extension ImportRefusal {
    init(_ sentence: Sentence) {
        self.init(ImportSentence(sentence))
    }

    init(_ error: MappingError) {
        self.init(error.line.map { Sentence(.ofLine, ["line": String($0)], what: error.sentence) } ?? error.sentence)
    }

    /// - Parameter name: the file's, as whoever sent it calls it.
    init(_ error: ReadingError, of name: String) {
        self.init(Sentence(.ofFile, ["file": name], what: error.sentence))
    }
}
