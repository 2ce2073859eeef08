import Support

extension MappingProposer {
    private func column(of field: OwnField) -> ColumnProfile? {
        draft.fields.first { $0.field == field }.flatMap { profile($0.words.column) }
    }

    /// Looks at further rows of those columns whose every word counts.
    mutating func lookWider(_ rows: Int) throws -> (look: WiderLook, bots: BotSearch?) {
        var columns = [column(of: .stage), column(of: .source), authorship?.role, authorship?.isPrivate]
        columns += draft.properties.filter { $0.form != .text }.map { profile($0.column) }
        var bots = botSearch()
        let look = try WiderLook(
            sample, columns: Set(columns.compactMap { $0?.index }), missing: Set(draft.missing), rows: rows, bots: &bots
        )
        return (look, bots)
    }

    private func botSearch() -> BotSearch? {
        guard let authorship, let role = authorship.role, let at = draft.at.flatMap(profile),
            let format = TimeFormat(draft.format)
        else { return nil }
        return BotSearch(
            columns: .init(
                ticket: ticket.index, author: authorship.author.index, role: role.index, at: at.index,
                isPrivate: authorship.isPrivate?.index),
            format: format, customers: Set(role.words.filter { authorship.kind($0) == .customer }))
    }

    mutating func useWords(_ wider: (look: WiderLook, bots: BotSearch?)) {
        useStages(wider.look)
        useSources(wider.look)
        useAuthors(wider.look, wider.bots)
        draft.properties = draft.properties.map { property in
            var property = property
            guard let index = profile(property.column)?.index else { return property }
            switch property.form {
            case .text: break
            case .number: if !wider.look.numeric.contains(index) { property.form = .text }
            case .boolean: if !wider.look.flags.contains(index) { property.form = .text }
            }
            return property
        }
    }

    private mutating func useStages(_ look: WiderLook) {
        let stage = column(of: .stage)
        if let stage, let words = look.words[stage.index] {
            draft.stages = StageOrder.ordered(words)
            remarkStages(stage, look)
        } else {
            draft.fields.removeAll { $0.field == .stage }
            draft.stages = [("open", .open)]
        }
        if draft.shape == .tickets, !draft.stages.contains(where: { $0.kind == .open }) {
            // The list of what is done by now: each was open once, or it would have been closed at its creation.
            draft.stages.insert((draft.stages.contains { $0.word == "new" } ? "opened" : "new", .open), at: 0)
            if let stage { note(stage, Sentence(.stageAdded, ["stage": draft.stages[0].word])) }
        }
        let first = draft.stages.first { WordKinds.isNew($0.word) && $0.kind == .open }
        if draft.shape == .tickets {
            draft.created?.stage = (first ?? draft.stages.first { $0.kind == .open })?.word
        } else {
            draft.created?.stage = first?.word
        }
        useClosing(stage)
    }

    /// A pipeline of its own where the usual one is there already and does not have these stages: a stage that a pipeline
    /// does not have counts as open.
    mutating func choosePipeline(beside known: [Pipeline]) {
        let stages = draft.stages
        func isFree(_ id: String) -> Bool {
            guard let pipeline = known.first(where: { $0.id == id }) else { return true }
            return stages.allSatisfy { stage in
                pipeline.stages.contains { $0.id == stage.word && $0.kind == stage.kind }
            }
        }
        guard !isFree(draft.pipeline) else { return }
        let taken = draft.pipeline
        let names = [draft.table] + (2...99).map { "\(draft.table)-\($0)" }
        draft.pipeline = names.first(where: isFree) ?? draft.table
        remarks.append(.init(.note, Sentence(.ownPipeline, ["taken": taken, "own": draft.pipeline])))
    }

    /// Where the table says when a ticket was closed, and what it is called then.
    private mutating func useClosing(_ stage: ColumnProfile?) {
        if let closed = draft.closed {
            let column = profile(closed.at)
            let at = column?.index
            let words = sample.rows.filter { row in
                at.map { !row[$0].isEmpty && !draft.missing.contains(row[$0]) } ?? false
            }
            .compactMap { row in stage.map { row[$0.index] } }.filter { WordKinds.stage($0) == .closed }
            let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
            let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            // "Solved at" is when a ticket got solved, though most are closed by now.
            let named = draft.stages.first { entry in
                entry.kind == .closed && column?.name.has(anyOf: Set(ColumnName(entry.word).words)) == true
            }
            let word = named?.word ?? usual ?? draft.stages.first { $0.kind == .closed }?.word ?? "closed"
            if !draft.stages.contains(where: { $0.word == word }) { draft.stages.append((word, .closed)) }
            draft.closed?.stage = word
        }
        if !draft.stages.contains(where: { $0.kind == .closed }) {
            ask(stage, Sentence(.nothingCloses))
        }
    }

    private mutating func remarkStages(_ stage: ColumnProfile, _ look: WiderLook) {
        let words = draft.stages.map(\.word).joined(separator: ", ")
        ask(stage, Sentence(.stageWords, ["words": words]))
        if !look.reachedEnd {
            note(stage, Sentence(.firstWords, ["rows": String(look.rows)]))
        }
    }

    private mutating func useSources(_ look: WiderLook) {
        guard let place = draft.fields.firstIndex(where: { $0.field == .source }), let source = column(of: .source),
            let words = look.words[source.index]
        else { return }
        draft.fields[place].words.otherwise = "unknown"
        draft.fields[place].words.values = words.compactMap { word in
            let meaning = SourceWord.meaning(of: word)
            return meaning == word ? nil : (word, meaning)
        }
    }

    private mutating func useAuthors(_ look: WiderLook, _ search: BotSearch?) {
        guard let authorship else { return }
        var author = MappingDraft.Author(id: authorship.author.column)
        if let role = authorship.role {
            let words = look.words[role.index] ?? role.words
            author.role = .init(
                column: role.column,
                values: words.map { ($0, (authorship.kind($0) ?? .agent).rawValue) },
                otherwise: role.isComplete ? nil : "system")
            for word in words where authorship.kind(word) == nil {
                ask(role, Sentence(.anybody, ["word": word]))
            }
            if column(of: .owner) == nil { author.owns = owners(words, authorship) }
        } else {
            ask(authorship.author, Sentence(.noRole))
        }
        let bots = search?.found ?? []
        for bot in bots {
            let machine = Sentence(
                .machine,
                [
                    "author": bot.author, "answers": String(bot.answers), "tickets": String(bot.tickets),
                    "seconds": String(bot.median / 1000),
                ])
            ask(authorship.author, machine)
        }
        let named = (search?.named ?? []).filter { name in !bots.contains { $0.author == name } }
        for name in named { ask(authorship.author, Sentence(.machineName, ["author": name])) }
        author.bots = bots.map(\.author) + named
        draft.author = author
        draft.message = authorship.message?.column
        usePrivacy(look)
    }

    private mutating func usePrivacy(_ look: WiderLook) {
        guard let profile = authorship?.isPrivate else { return }
        let isInverted = profile.name.has(anyOf: ["public"])
        let values = (look.words[profile.index] ?? profile.words).compactMap {
            word -> (word: String, meaning: String)? in
            guard let flag = WordKinds.flag(word) else { return nil }
            let isPrivate = flag != isInverted
            return PropertyCell.flag(word) == isPrivate ? nil : (word, String(isPrivate))
        }
        draft.isPrivate = .init(column: profile.column, values: values)
    }

    /// Who is called so owns; where nobody is, whoever answers.
    private mutating func owners(_ words: [String], _ authorship: Authorship) -> [String] {
        let named = words.filter { ColumnName($0).has(anyOf: ["assignee", "owner"]) }
        if !named.isEmpty { return named }
        let agents = words.filter { authorship.kind($0) == .agent }
        if !agents.isEmpty { remarks.append(.init(.note, Sentence(.lastOwns))) }
        return agents
    }
}
