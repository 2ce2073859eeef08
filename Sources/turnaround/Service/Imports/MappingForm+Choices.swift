import Connectors
import Web

extension MappingChoices {
    init(_ form: MappingForm) {
        self.init()
        (table, rows, separator, format, zone) = (form.table, form.rows, form.separator, form.format, form.zone)
        (encoding, source, pipeline, bots) = (form.encoding, form.source, form.pipeline, form.bots)
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
        (encoding, source) = (choices.encoding, choices.source)
        (pipeline, bots) = (choices.pipeline, choices.bots)
        (uses, fixed) = (choices.uses, choices.fixed)
        stages = choices.stages.map { Meaning(word: $0.word, meaning: $0.meaning) }
        authors = choices.authors.map { Meaning(word: $0.word, meaning: $0.meaning) }
    }
}
