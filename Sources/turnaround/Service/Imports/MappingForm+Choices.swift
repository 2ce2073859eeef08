import Connectors
import Web

extension MappingChoices {
    init(_ form: MappingForm) {
        self.init()
        (table, rows, separator, format, zone) = (form.table, form.rows, form.separator, form.format, form.zone)
        (uses, fixed) = (form.uses, form.fixed)
        stages = form.stages.map { Meaning(word: $0.word, meaning: $0.meaning) }
        authors = form.authors.map { Meaning(word: $0.word, meaning: $0.meaning) }
    }
}

extension MappingForm {
    init(_ choices: MappingChoices) {
        self.init()
        (table, rows, separator) = (choices.table, choices.rows, choices.separator)
        (format, zone) = (choices.format, choices.zone)
        (uses, fixed) = (choices.uses, choices.fixed)
        stages = choices.stages.map { Meaning(word: $0.word, meaning: $0.meaning) }
        authors = choices.authors.map { Meaning(word: $0.word, meaning: $0.meaning) }
    }
}

extension ImportRefusal {
    init(_ error: MappingError) {
        self.init(error.line.map { "Line \($0) of the mapping: \(error.reason)" } ?? error.reason)
    }
}
