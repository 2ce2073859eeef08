import Foundation
import Support
import Testing

@testable import Connectors

/// What is left out of a table, as a table to be mended.
@Suite struct RejectsTableTests {
    private let scratch: Scratch
    private let yaml = """
        table: t
        rows: tickets
        ticket: No
        created: {at: Opened, stage: open}
        pipeline: {stages: {open: open}}
        fields: {subject: Title}
        """

    init() throws { scratch = try Scratch() }

    private func rejects(_ bytes: [UInt8], _ yaml: String) throws -> (file: String, count: Int) {
        let path = try scratch.file("t.csv", bytes)
        let source = try TableSource(path: path, mapping: Mapping(yaml: yaml, path: "m"))
        let file = RejectsFile(beside: path, of: source)
        let all = try source.all()
        try file.append(all.rejects)
        try file.finish()
        return (path + ".rejects.csv", all.rejects.count)
    }

    private func content(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

    @Test func `rejected rows stand behind their line and reason, under the table's own columns`() throws {
        let table = "No;Opened;Title\n1;soon;\"Semi;colon\"\n2;2024-01-01;fine\n3;2024-01-01\n"
        let (file, count) = try rejects(Array(table.utf8), yaml)
        #expect(count == 2)
        let text = String(decoding: try content(file), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}line;field;reason;No;Opened;Title\r\n"))
        #expect(text.contains("2;Opened;\"'soon' is no time of the form iso8601; correct"))
        #expect(text.contains(";1;soon;\"Semi;colon\"\r\n"))
        #expect(text.contains("4;;\"the row has 2 fields"))
    }

    @Test func `mended, it is imported by the same mapping`() throws {
        let (file, _) = try rejects(Array("No,Opened,Title,line\n1,soon,Help,x\n".utf8), yaml)
        let mended = String(decoding: try content(file), as: UTF8.self).replacing(",soon,", with: ",2024-01-01,")
        #expect(mended.hasPrefix("\u{FEFF}rejected line,field,reason,No"))
        let path = try scratch.file("mended.csv", mended)
        let all = try TableSource(path: path, mapping: Mapping(yaml: yaml, path: "m")).all()
        #expect(all.rejects.isEmpty)
        #expect(all.onTickets.count == 1)
    }

    @Test func `it is written as the table was`() throws {
        let table = TextEncoding.windows1252.encode(Array("No,Opened,Title\n1,på tirsdag,Rød\n".utf8))
        let (file, _) = try rejects(table, yaml + "\nencoding: windows-1252")
        let bytes = try content(file)
        #expect(bytes.starts(with: Array("line,".utf8)) && bytes.contains(0xE5) && !bytes.contains(0xC3))
    }

    @Test func `where nothing is left out there is no such table`() throws {
        let (file, count) = try rejects(Array("No,Opened,Title\n1,2024-01-01,Help\n".utf8), yaml)
        #expect(count == 0 && !FileManager.default.fileExists(atPath: file))
    }
}
