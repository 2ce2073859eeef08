import Support
import Testing

@testable import Connectors

@Suite struct MappingReaderTests {
    private let good = """
        table: desk
        rows: updates
        ticket: Number
        at: Updated
        pipeline:
          stages: {New: open, Done: closed}
        """

    private func failure(_ yaml: String) -> MappingError? {
        do {
            _ = try Mapping(yaml: yaml, path: "m.yaml")
            return nil
        } catch {
            return error as? MappingError
        }
    }

    @Test func `the least mapping is five keys`() {
        #expect(failure(good) == nil)
    }

    @Test(arguments: [
        ("tikcet: Number", 7, "tikcet: there is no such key"),
        ("time: {format: H:mm}", 7, "time.format: 'H:mm' is no form"),
        ("time: {zone: Europe/Atlantis}", 7, "there is no time zone 'Europe/Atlantis'"),
        ("fields: {stage: {colum: State}}", 7, "fields.stage.colum: there is no such key (did you mean 'column'?)"),
        ("fields: {status: State}", 7, "fields.status: there is no such key"),
        ("fields: {stage: {values: {a: b}}}", 7, "give a column, or a value"),
        ("properties: {vip: {column: Vip, as: flag}}", 7, "'flag' is none of text, number, boolean"),
        ("author: {id: Who}", 7, "is only for `rows: comments`"),
        ("closed: {at: Closed}", 7, "is only for `rows: tickets`"),
        ("separator: \"|\"", 7, "must be"), ("encoding: ebcdic", 7, "must be utf-8 or windows-1252"),
        ("users: {name: Agent}", 7, "names everything alike"),
        ("users: {}", 7, "the key 'name' is missing"), ("missing: {a: b}", 7, "must be a list"),
    ])
    func `what is wrong is said with its line and its key`(addition: String, line: Int, reason: String) throws {
        let error = try #require(failure(good + "\n" + addition))
        #expect(error.line == line)
        #expect(error.reason.contains(reason), "\(error)")
    }

    @Test(arguments: ["table", "rows", "ticket", "at", "pipeline"])
    func `a key that is missing is named`(key: String) throws {
        let lines = good.split(separator: "\n").filter {
            !$0.hasPrefix(key) && !(key == "pipeline" && $0.hasPrefix(" "))
        }
        // Without its parent the stages' line would be no YAML.
        let yaml = lines.joined(separator: "\n")
        #expect(try #require(failure(yaml)).reason.contains("'\(key)' is missing"))
    }

    @Test(arguments: ["", "- a\n- b", "a: [", "table: x\ntable: y", "5"])
    func `what is no mapping at all is refused`(yaml: String) {
        #expect(failure(yaml) != nil)
    }

    @Test(arguments: [("fields: {stage: State", 8), ("fields: [a, b", 8), ("fields: \"a", 8), ("a\t- b: c: d", 7)])
    func `where a text is no YAML is said in words`(addition: String, line: Int) throws {
        let error = try #require(failure(good + "\n" + addition + "\n"))
        #expect(error.line.map { abs($0 - line) <= 1 } == true)
        #expect(error.reason.hasPrefix("cannot be understood from column"), "\(error)")
    }

    @Test(arguments: ["europe/copenhagen", "EUROPE/Copenhagen", "Europe/Copenhagen"])
    func `a zone's capitals do not count`(name: String) throws {
        #expect(try Mapping(yaml: good + "\ntime: {zone: \(name)}", path: "m").zone.identifier == "Europe/Copenhagen")
    }
}
