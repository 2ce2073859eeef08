/// The lists from which a mapping is chosen: what the table is, what each column is used for, what its words mean.
struct MappingFormModel {
    struct Column {
        var columnPlace: String
        var columnName: String
        var columnExample: String
        var hasUses: Bool
        var noUseLabel: String
        var useGroups: [UseGroup]
        var columnProblems: [String]
        var isWrong: Bool
    }

    struct UseGroup {
        var groupLabel: String
        var uses: [ManageChoice]
    }

    /// A word of the table with what it can mean.
    struct WordField {
        var wordField: String
        var word: String
        var meanings: [ManageChoice]
    }

    var hasChoices: Bool
    var columns: [Column]
    var hasColumns: Bool
    var kinds: [ManageChoice] = []
    var kindProblem: String?
    var tableName = ""
    var tableProblem: String?
    var formats: [ManageChoice] = []
    var zoneName = ""
    var zoneProblem: String?
    var zones = ZoneNames.common
    var separators: [ManageChoice] = []
    var encodings: [ManageChoice] = []
    var sourceWord = ""
    var pipelineName = ""
    /// Whether no column says it of each ticket.
    var namesPipeline = false
    var knowsAuthors = false
    /// One a line.
    var machines = ""
    var needs: [String]
    var hasNeeds: Bool
    var stageWords: [WordField] = []
    var hasStageWords = false
    var authorWords: [WordField] = []
    var hasAuthorWords = false

    init(_ proposal: InspectedUpload.Proposal?, _ revision: MappingRevision?, words: Words) {
        let choices = revision?.choices
        func problems(_ field: String) -> [String] {
            (revision?.problems ?? []).filter { $0.field == field }.map(\.text)
        }
        hasChoices = choices != nil
        columns = (proposal?.columns ?? []).enumerated().map { place, column in
            let wrong = problems("use.\(place)")
            return Column(
                columnPlace: String(place), columnName: column.name,
                columnExample: column.examples.map { String($0.prefix(40)) }.joined(separator: " · "),
                hasUses: choices != nil, noUseLabel: words["use_none"],
                useGroups: choices.map { Self.groups($0, column.name, words) } ?? [], columnProblems: wrong,
                isWrong: !wrong.isEmpty)
        }
        hasColumns = !columns.isEmpty
        needs = problems("columns")
        hasNeeds = !needs.isEmpty
        guard let choices else { return }
        kinds = ColumnUse.rows.map {
            ManageChoice(value: $0, label: words["rows_" + $0], isChosen: $0 == choices.rows)
        }
        if !ColumnUse.rows.contains(choices.rows) {
            kinds.insert(ManageChoice(value: choices.rows, label: words["rows_choose"], isChosen: true), at: 0)
        }
        kindProblem = problems("rows").first
        tableName = choices.table
        tableProblem = problems("table").first
        formats = Self.formats(choices.format, proposal?.formats ?? [], words)
        zoneName = choices.zone
        zoneProblem = problems("zone").first
        separators = ["", ",", ";", "tab"].map { separator in
            let key = ["": "auto", ",": "comma", ";": "semicolon"][separator] ?? separator
            return ManageChoice(
                value: separator, label: words["separator_" + key], isChosen: separator == choices.separator)
        }
        encodings = ["utf-8", "windows-1252"].map {
            ManageChoice(value: $0, label: words["encoding_" + $0], isChosen: $0 == choices.encoding)
        }
        sourceWord = choices.source
        pipelineName = choices.pipeline
        namesPipeline = !choices.uses.values.contains(ColumnUse.pipeline.rawValue)
        knowsAuthors = choices.rows == "comments"
        machines = choices.bots.joined(separator: "\n")
        if choices.uses.values.contains(ColumnUse.stage.rawValue) {
            stageWords = Self.fields("stage", choices.stages, ["open", "waiting", "closed"], words)
        }
        hasStageWords = !stageWords.isEmpty
        if choices.rows == "comments" {
            authorWords = Self.fields("author", choices.authors, ["customer", "agent", "bot", "system"], words)
        }
        hasAuthorWords = !authorWords.isEmpty
    }

    private static func groups(_ choices: MappingChoices, _ column: String, _ words: Words) -> [UseGroup] {
        let chosen = choices.uses[column]
        return ColumnUse.Group.allCases.compactMap { group in
            let uses = ColumnUse.allCases.filter { use in
                use.group == group && (use.fits(choices.rows) || use.rawValue == chosen)
            }
            guard !uses.isEmpty else { return nil }
            return UseGroup(
                groupLabel: words["uses_" + group.rawValue],
                uses: uses.map { use in
                    let label = use.label(words, rows: choices.rows)
                    return ManageChoice(value: use.rawValue, label: label, isChosen: use.rawValue == chosen)
                })
        }
    }

    /// Those that fit the table's times first; any other can be written in the text.
    private static func formats(_ chosen: String, _ fitting: [String], _ words: Words) -> [ManageChoice] {
        var formats = fitting
        for format in ["iso8601", "unix", chosen] where !formats.contains(format) { formats.append(format) }
        return formats.map {
            ManageChoice(value: $0, label: words.optional("format_" + $0) ?? $0, isChosen: $0 == chosen)
        }
    }

    private static func fields(
        _ name: String, _ meanings: [MappingChoices.Meaning], _ kinds: [String], _ words: Words
    ) -> [WordField] {
        meanings.enumerated().map { place, meaning in
            WordField(
                wordField: "\(name).\(place)", word: meaning.word,
                meanings: kinds.map {
                    ManageChoice(value: $0, label: words["\(name)_is_\($0)"], isChosen: $0 == meaning.meaning)
                })
        }
    }
}
