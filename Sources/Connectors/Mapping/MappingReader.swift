import Foundation
import Support

extension Mapping {
    /// Reads and checks a mapping file.
    public init(file path: String) throws {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw MappingError(path, Sentence(.noMapping))
        }
        try self.init(yaml: String(decoding: data, as: UTF8.self), path: path)
    }

    /// `path` is for messages.
    public init(yaml: String, path: String) throws {
        let top = try MappingNode(text: yaml, path: path)
        let reader = MappingReader(top: top, members: try top.members(MappingReader.keys))
        self = try reader.mapping()
    }
}

/// Reads a mapping file key by key.
struct MappingReader {
    static let keys = [
        "table", "rows", "separator", "encoding", "missing", "time", "ticket", "at", "created", "closed", "first_reply",
        "pipeline",
        "fields", "properties", "message", "author", "private", "users", "teams", "contacts",
    ]

    let top: MappingNode
    let members: [String: MappingNode]

    func mapping() throws -> Mapping {
        let shape = try required("rows").word(Mapping.Shape.self)
        let time = try members["time"]?.members(["format", "zone"]) ?? [:]
        return Mapping(
            path: top.path, table: try table(), shape: shape, separator: try separator(), encoding: try encoding(),
            missing: Set(try members["missing"]?.texts() ?? []), zone: try zone(time["zone"]),
            format: try format(time["format"]), ticket: try Cell(required("ticket")),
            at: shape == .tickets ? try members["at"].map(Cell.init) : try Cell(required("at")),
            created: try moment(members["created"], needsTime: shape == .tickets) ?? Mapping.Moment(),
            closed: try only(.tickets, "closed", shape) { try moment($0, needsTime: true) },
            firstReply: try only(.tickets, "first_reply", shape) { try moment($0, needsTime: true) },
            pipeline: try pipeline(), fields: try fields(members["fields"]), properties: try properties(),
            comment: try comment(shape), users: try names("users", belongsTo: "team"), teams: try names("teams"),
            contacts: try names("contacts", belongsTo: "company"))
    }

    private func required(_ key: String) throws -> MappingNode {
        guard let node = members[key] else { throw top.error(Sentence(.keyMissing, ["missing": key])) }
        return node
    }

    /// What makes sense of one shape of table alone.
    private func only<Value>(
        _ shape: Mapping.Shape, _ key: String, _ given: Mapping.Shape, _ read: (MappingNode) throws -> Value?
    ) throws -> Value? {
        guard let node = members[key] else { return nil }
        guard given == shape else { throw node.error(Sentence(.onlyFor, ["rows": shape.rawValue])) }
        return try read(node)
    }

    private func table() throws -> String {
        let node = try required("table")
        let name = try node.text()
        guard (1...32).contains(name.utf8.count), !name.contains(":") else {
            throw node.error(Sentence(.tableName))
        }
        return name
    }

    private func separator() throws -> UInt8? {
        guard let node = members["separator"] else { return nil }
        switch try node.text() {
        case ",": return UInt8(ascii: ",")
        case ";": return UInt8(ascii: ";")
        case "\t", "tab", "\\t": return UInt8(ascii: "\t")
        default: throw node.error(Sentence(.separator))
        }
    }

    private func encoding() throws -> TextEncoding {
        guard let node = members["encoding"] else { return .utf8 }
        guard let encoding = TextEncoding(named: try node.text()) else { throw node.error(Sentence(.encoding)) }
        return encoding
    }

    private func zone(_ node: MappingNode?) throws -> Zone {
        guard let node else { return .utc }
        let name = try node.text()
        guard let zone = Zone(spelled: name) else {
            throw node.error(Sentence(.noZone, ["zone": name]))
        }
        return zone
    }

    private func format(_ node: MappingNode?) throws -> TimeFormat {
        let pattern = try node?.text() ?? TimeFormat.iso
        guard let format = TimeFormat(pattern) else {
            throw (node ?? top).error(Sentence(.noFormat, ["format": pattern]))
        }
        return format
    }

    /// Own fields of the ticket, with `besides` allowed next to them.
    private func fields(_ node: MappingNode?, besides further: [String] = []) throws -> [OwnField: Cell] {
        guard let node else { return [:] }
        let members = try node.members(OwnField.allCases.map(\.rawValue) + further)
        var fields: [OwnField: Cell] = [:]
        for field in OwnField.allCases {
            if let node = members[field.rawValue] { fields[field] = try Cell(node) }
        }
        return fields
    }

    /// `at` and own fields; in a moment, a plain text is the value itself.
    private func moment(_ node: MappingNode?, needsTime: Bool) throws -> Mapping.Moment? {
        guard let node else { return nil }
        let members = try node.members(["at"] + OwnField.allCases.map(\.rawValue))
        guard !needsTime || members["at"] != nil else { throw node.error(Sentence(.timeMissing)) }
        var moment = Mapping.Moment(at: try members["at"].map(Cell.init))
        for field in OwnField.allCases {
            guard let child = members[field.rawValue] else { continue }
            moment.fields[field] = child.isText ? .constant(try child.text()) : try Cell(child)
        }
        return moment
    }

    private func pipeline() throws -> Pipeline {
        let node = try required("pipeline")
        let members = try node.members(["id", "name", "stages"])
        let id = try members["id"]?.text() ?? "support"
        guard let list = members["stages"] else { throw node.error(Sentence(.keyMissing, ["missing": "stages"])) }
        let stages = try list.members().map { stage, value in
            guard !value.isText else {
                return Pipeline.Stage(id: stage, name: stage, kind: try value.word(StageKind.self))
            }
            let parts = try value.members(["name", "kind"])
            guard let kind = parts["kind"] else {
                throw value.error(Sentence(.kindMissing))
            }
            return Pipeline.Stage(
                id: stage, name: try parts["name"]?.text() ?? stage, kind: try kind.word(StageKind.self))
        }
        guard !stages.isEmpty else { throw list.error(Sentence(.noStage)) }
        return Pipeline(id: id, name: try members["name"]?.text() ?? id, stages: stages)
    }

    private func properties() throws -> [Mapping.Property] {
        try (members["properties"]?.members() ?? []).map { name, node in
            let form =
                try node.isText ? nil : node.members(["column", "values", "missing", "otherwise", "value", "as"])["as"]
            return Mapping.Property(
                name: name, cell: try Cell(node, besides: ["as"]), form: try form?.word(PropertyCell.Form.self) ?? .text
            )
        }
    }

    private func comment(_ shape: Mapping.Shape) throws -> Mapping.Comment? {
        let id = try only(.comments, "message", shape) { try Cell($0) }
        let isPrivate = try only(.comments, "private", shape) { try Cell($0) }
        let author = try only(.comments, "author", shape) { try self.author($0) }
        guard shape == .comments else { return nil }
        guard let author else { throw top.error(Sentence(.authorMissing)) }
        return Mapping.Comment(id: id, author: author, isPrivate: isPrivate)
    }

    private func author(_ node: MappingNode) throws -> Mapping.Author {
        let members = try node.members(["id", "kind", "bots", "owns"])
        guard let id = members["id"] else { throw node.error(Sentence(.authorIDMissing)) }
        guard let kind = members["kind"] else {
            throw node.error(Sentence(.authorKindMissing))
        }
        let cell = try Cell(kind)
        for meaning in cell.values.values where Message.AuthorKind(rawValue: meaning) == nil {
            throw kind.error(Sentence(.noneOf, ["word": meaning, "words": "customer, agent, bot, system"]))
        }
        return Mapping.Author(
            id: try Cell(id), kind: cell, bots: Set(try members["bots"]?.texts() ?? []),
            owns: Set(try members["owns"]?.texts() ?? []))
    }

    private func names(_ key: String, belongsTo: String? = nil) throws -> Mapping.Names? {
        guard let node = members[key] else { return nil }
        let members = try node.members(["name"] + (belongsTo.map { [$0] } ?? []))
        guard let name = members["name"] else { throw node.error(Sentence(.keyMissing, ["missing": "name"])) }
        return Mapping.Names(
            name: try Template(name), belongsTo: try belongsTo.flatMap { members[$0] }.map { try Cell($0) })
    }
}
