import Foundation
import Support
import Testing

@testable import Connectors

/// Tables as spreadsheets of western Europe save them.
@Suite struct TextEncodingTests {
    private let scratch: Scratch
    private static let text =
        "Sagsnummer;Emne;Oprettet;Lukket;Status\n1;Rød grød på Ærø;27.02.2024 09:15;28.02.2024 10:00;Løst\n"
        + "2;“Smørrebrød” – 5 €;28.02.2024 10:00;;Ny\n"

    init() throws { scratch = try Scratch() }

    private func bytes(_ text: String) -> [UInt8] { TextEncoding.windows1252.encode(Array(text.utf8)) }

    @Test func `every byte is a letter, and back again`() {
        var letters: [UInt8] = Array(0...255)
        TextEncoding.windows1252.decode(&letters, from: 0)
        #expect(String(validating: letters, as: UTF8.self) != nil)
        #expect(TextEncoding.windows1252.encode(letters) == Array(0...255))
        #expect(bytes("æøå€–") == [0xE6, 0xF8, 0xE5, 0x80, 0x96])
        #expect(bytes("a😀") == [0x61, 0x3F])
    }

    @Test func `a table that is not UTF-8 is proposed as Windows-1252, and asks whether its letters are right`() throws
    {
        let path = try scratch.file("sager.csv", bytes(Self.text))
        let proposal = try MappingProposal(table: path, zone: .utc)
        #expect(proposal.yaml.contains("encoding: windows-1252"))
        #expect(proposal.remarks.contains(.init(.question, Sentence(.windows))))
        let all = try TableSource(path: path, mapping: proposal.mapping).all()
        #expect(all.rejects.isEmpty)
        #expect(try all.created().map(\.creation.subject) == ["Rød grød på Ærø", "“Smørrebrød” – 5 €"])
        #expect(all.stages().keys.contains("Løst"))
        #expect(
            try MappingForm(text: TableOutline(path: path).beginning(name: "t", zone: .utc)).encoding == "windows-1252")
    }

    @Test func `the first letter may come after many rows`() throws {
        let rows = (1...60_000).map { "\($0),2024-03-01 09:00,Open\n" }.joined()
        let path = try scratch.file("long.csv", bytes("ID,Created,Status\n" + rows + "60001,2024-03-01 09:00,Løst\n"))
        #expect(try TextEncoding.likely(path: path) == .windows1252)
    }

    @Test(arguments: ["ø\n", "ascii\n", "ø\nå\n", ""]) func `UTF-8 stays UTF-8`(text: String) throws {
        #expect(try TextEncoding.likely(path: try scratch.file("t.csv", text)) == .utf8)
    }

    @Test func `one line that is damaged does not make another encoding of a table`() throws {
        let path = try scratch.file("t.csv", Array("a,ø\nb,".utf8) + [0xE6] + Array("\nc,å\n".utf8))
        #expect(try TextEncoding.likely(path: path) == .utf8)
    }

    @Test func `without its encoding a row that is not UTF-8 is left out, and says what to do`() throws {
        let yaml = """
            table: t
            rows: tickets
            ticket: Sagsnummer
            time: {format: d.M.yyyy H:mm}
            created: {at: Oprettet, stage: Ny}
            pipeline: {stages: {Ny: open, Løst: closed}}
            fields: {subject: Emne}
            """
        let path = try scratch.file("t.csv", bytes(Self.text))
        let plain = try TableSource(path: path, mapping: Mapping(yaml: yaml, path: "m")).all()
        #expect(plain.rejects.map(\.sentence) == [Sentence(.notUTF8), Sentence(.notUTF8)])
        let told = try Mapping(yaml: yaml + "\nencoding: Windows-1252", path: "m")
        #expect(try TableSource(path: path, mapping: told).all().rejects.isEmpty)
    }
}
