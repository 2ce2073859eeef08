import Support
import Yams

/// Writes what was chosen in a form into a mapping's text. Only what differs from what the text says is changed.
public struct MappingFormWriter {
    /// The words of a column, for those columns whose every word needs a meaning.
    private let words: (_ column: String) throws -> [String]

    /// - Parameter path: the table's.
    public init(table path: String) {
        words = { try TableOutline(path: path).words(of: $0) }
    }

    init(words: @escaping (String) throws -> [String]) {
        self.words = words
    }

    /// Throws `MappingError` where the text is no list of keys.
    public func text(_ text: String, with form: MappingForm) throws -> String {
        let document = try MappingDocument(text: text)
        let said = MappingForm(document.top)
        var top = document.top
        if form.table != said.table { top.set("table", Node(form.table)) }
        if form.rows != said.rows { top.set("rows", Node(form.rows)) }
        if form.separator != said.separator {
            top.set("separator", form.separator.isEmpty ? nil : Node(form.separator, .implicit, .doubleQuoted))
        }
        if form.encoding != said.encoding {
            top.set("encoding", form.encoding == TextEncoding.utf8.rawValue ? nil : Node(form.encoding))
        }
        if form.format != said.format { top.set(["time", "format"], Node(form.format)) }
        if form.zone != said.zone { top.set(["time", "zone"], Node(form.zone)) }
        leaveOutOtherShapes(form.rows, &top)
        let changed = Set(said.uses.keys).union(form.uses.keys).filter { said.uses[$0] != form.uses[$0] }.sorted()
        for column in changed { release(column, in: &top) }
        for column in changed { if let key = form.uses[column] { try use(column, for: key, in: &top) } }
        setSource(form, said, &top)
        if form.pipeline != said.pipeline, !form.pipeline.isEmpty { setPipeline(form.pipeline, &top) }
        if form.bots != said.bots, top.member("author") != nil {
            let bots = form.bots.map { Node($0, .implicit, .doubleQuoted) }
            top.set(["author", "bots"], bots.isEmpty ? nil : Node(bots, .implicit, .flow))
        }
        complete(form, &top)
        setMeanings(form, said, &top)
        return try document.changed(to: top)
    }

    /// Keys that other kinds of tables have.
    private func leaveOutOtherShapes(_ rows: String, _ top: inout Node) {
        if rows != Mapping.Shape.tickets.rawValue { for key in ["first_reply", "closed"] { top.set(key, nil) } }
        if rows != Mapping.Shape.comments.rawValue {
            for key in ["message", "author", "private"] { top.set(key, nil) }
        }
    }

    /// Takes the column out wherever it is used.
    private func release(_ column: String, in top: inout Node) {
        for key in MappingForm.keys where !key.hasPrefix("properties") {
            let path = key.split(separator: ".").map(String.init)
            guard path.reduce(top as Node?, { $0?.member($1) })?.column == column else { continue }
            // Without its time a moment says nothing.
            let isMoment = ["first_reply.at", "closed.at"].contains(key)
            top.set(isMoment ? [path[0]] : path, nil)
        }
        for (name, cell) in top.member("properties")?.members ?? [] where cell.column == column {
            top.set(["properties", name], nil)
        }
    }

    private func use(_ column: String, for key: String, in top: inout Node) throws {
        let cell = Node(column)
        switch key {
        case "properties": top.set(["properties", column], cell)
        case "properties.number", "properties.boolean":
            let form = Node(String(key.dropFirst("properties.".count)))
            top.set(["properties", column], Node([(Node("column"), cell), (Node("as"), form)], .implicit, .flow))
        case "fields.stage":
            top.set(["fields", "stage"], cell)
            try stages(words(column), in: &top)
        case "fields.source": top.set(["fields", "source"], try source(column))
        case "author.kind": try authors(column, in: &top)
        case "private": top.set("private", try flag(column))
        case "closed.at":
            let stages = MappingForm(top).stages
            let closed = stages.last { $0.meaning == StageKind.closed.rawValue }?.word ?? "closed"
            if !stages.contains(where: { $0.word == closed }) {
                top.set(["pipeline", "stages", closed], Node(StageKind.closed.rawValue))
            }
            top.set(["closed", "at"], cell)
            top.set(["closed", "stage"], Node(closed))
        case "users.team", "contacts.company":
            let path = key.split(separator: ".").map(String.init)
            if top.member(path[0])?.member("name") == nil { top.set([path[0], "name"], Node("{}")) }
            top.set(path, cell)
        default: top.set(key.split(separator: ".").map(String.init), cell)
        }
    }

    // MARK: Words

    /// A new column of stages makes a new pipeline.
    private func stages(_ words: [String], in top: inout Node) throws {
        let stages = StageOrder.ordered(words)
        guard !stages.isEmpty else { return }
        top.set(["pipeline", "stages"], Node(stages.map { (Node($0.word), Node($0.kind.rawValue)) }))
        let known = stages.map(\.word)
        if let first = top.member("created")?.member("stage")?.scalar?.string, !known.contains(first) {
            top.set(["created", "stage"], nil)
        }
        if let last = top.member("closed")?.member("stage")?.scalar?.string, !known.contains(last) {
            let closed = stages.last { $0.kind == .closed }?.word
            if closed == nil { top.set(["pipeline", "stages", last], Node(StageKind.closed.rawValue)) }
            top.set(["closed", "stage"], Node(closed ?? last))
        }
    }

    private func source(_ column: String) throws -> Node {
        let values = try words(column).compactMap { word -> (Node, Node)? in
            let meaning = SourceWord.meaning(of: word)
            return meaning == word ? nil : (Node(word), Node(meaning))
        }
        var cell = Node([(Node("column"), Node(column))])
        if !values.isEmpty { cell.set("values", Node(values)) }
        cell.set("otherwise", Node("unknown"))
        return cell
    }

    private func authors(_ column: String, in top: inout Node) throws {
        let words = try words(column)
        let kinds = words.map { (word: $0, kind: WordKinds.author($0) ?? .agent) }
        let values = kinds.map { (Node($0.word), Node($0.kind.rawValue)) }
        top.set(["author", "kind"], Node([(Node("column"), Node(column)), (Node("values"), Node(values))]))
        // Where no column says who owns a ticket, whoever answers does.
        let agents = kinds.filter { $0.kind == .agent }.map { Node($0.word) }
        let hasOwner = top.member("fields")?.member("owner") != nil
        top.set(["author", "owns"], hasOwner || agents.isEmpty ? nil : Node(agents, .implicit, .flow))
    }

    private func flag(_ column: String) throws -> Node {
        let values = try words(column).compactMap { word -> (Node, Node)? in
            guard let flag = WordKinds.flag(word), PropertyCell.flag(word) != flag else { return nil }
            return (Node(word), Node(String(flag)))
        }
        guard !values.isEmpty else { return Node(column) }
        return Node([(Node("column"), Node(column)), (Node("values"), Node(values))])
    }

    /// Where a column says it, only for where that says nothing.
    private func setSource(_ form: MappingForm, _ said: MappingForm, _ top: inout Node) {
        let cell = top.member("fields")?.member("source")
        if let column = cell?.column {
            guard form.source != said.source || said.uses[column] != "fields.source" else { return }
            let isBare = cell?.scalar != nil
            if isBare { top.set(["fields", "source"], Node([(Node("column"), Node(column))])) }
            if !form.source.isEmpty { top.set(["fields", "source", "otherwise"], Node(form.source)) }
        } else if form.source != said.source {
            let fixed = Node([(Node("value"), Node(form.source))], .implicit, .flow)
            top.set(["fields", "source"], form.source.isEmpty ? nil : fixed)
        }
    }

    /// A name of its own is a pipeline of its own, so that another one's tickets do not come under this name.
    private func setPipeline(_ name: String, _ top: inout Node) {
        let id = MappingProposal.tableName(name)
        top.set(["pipeline", "id"], Node(id))
        top.set(["pipeline", "name"], name == id ? nil : Node(name))
    }

    /// What a mapping cannot be without, where the form has no place for it.
    private func complete(_ form: MappingForm, _ top: inout Node) {
        if top.member("pipeline")?.member("stages")?.members.isEmpty ?? true {
            top.set(["pipeline", "stages"], Node([(Node("open"), Node(StageKind.open.rawValue))]))
        }
        if form.rows == Mapping.Shape.comments.rawValue, top.member("author")?.member("kind") == nil {
            top.set(["author", "kind"], Node([(Node("value"), Node("customer"))], .implicit, .flow))
        }
        for key in ["users", "contacts"] where top.member(key) != nil && top.member(key)?.member("name") == nil {
            top.set([key, "name"], Node("{}"))
        }
    }

    private func setMeanings(_ form: MappingForm, _ said: MappingForm, _ top: inout Node) {
        func changed(_ meanings: [MappingForm.Meaning], _ before: [MappingForm.Meaning]) -> [MappingForm.Meaning] {
            meanings.filter { meaning in before.contains { $0.word == meaning.word && $0.meaning != meaning.meaning } }
        }
        let stages = top.member("pipeline")?.member("stages")
        for stage in changed(form.stages, said.stages) {
            guard let there = stages?.member(stage.word) else { continue }
            let path = ["pipeline", "stages", stage.word] + (there.scalar == nil ? ["kind"] : [])
            top.set(path, Node(stage.meaning))
        }
        for author in changed(form.authors, said.authors)
        where top.member("author")?.member("kind")?.member("values")?.member(author.word) != nil {
            top.set(["author", "kind", "values", author.word], Node(author.meaning))
        }
    }
}

/// Stages in the order in which tickets mostly go through them.
enum StageOrder {
    static func ordered(_ words: [String]) -> [(word: String, kind: StageKind)] {
        let kinds = words.map { (word: $0, kind: WordKinds.stage($0)) }
        func rank(_ entry: (word: String, kind: StageKind)) -> Int {
            switch entry.kind {
            case .open: WordKinds.isNew(entry.word) ? 0 : 1
            case .waiting: 2
            case .closed: WordKinds.isLast(entry.word) ? 4 : 3
            }
        }
        return (0...4).flatMap { place in kinds.filter { rank($0) == place } }
    }
}
