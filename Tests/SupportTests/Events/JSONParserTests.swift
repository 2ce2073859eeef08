import Testing

@testable import Support

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSON {
        try JSON(parsing: Array(text.utf8))
    }

    @Test func `values of every kind are read`() throws {
        let json = try parse(#" {"a": [1, -2.5e2, true, false, null], "b": {"c": "d"}, "e": []} "#)
        #expect(
            json
                == .object([
                    "a": .array([.number(1), .number(-250), .bool(true), .bool(false), .null]),
                    "b": .object(["c": .string("d")]), "e": .array([]),
                ]))
    }

    @Test(arguments: [
        (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
        (#""\ud83d\ude00""#, "😀"), (#""Zürich 😀""#, "Zürich 😀"), (#""\u0000""#, "\0"), (#""""#, ""),
    ])
    func `strings are read with their escapes`(text: String, expected: String) throws {
        #expect(try parse(text) == .string(expected))
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"a\":1} x", "01", "-", "1.", ".5", "1e", "+1", "NaN",
        "1e999", "tru", "nul", "\"a", "\"\\x\"", "\"\\u12\"", #""\ud83d""#, #""\ude00\ud83d""#, "\"a\nb\"", "'a'",
        "[1 2]", "{\"a\" 1}", "\"\\",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(arguments: [
        [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22],
    ])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
    }

    @Test func `an error says where it was noticed`() {
        #expect(throws: JSONError(offset: 5, reason: "a value should be here")) { try parse("{\"a\":x}") }
    }

    @Test func `nesting is read up to the limit and refused beyond it`() throws {
        let limit = JSONParser.depthLimit
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try parse(nested(limit))
        #expect(throws: JSONError.self) { try parse(nested(limit + 1)) }
        #expect(throws: JSONError.self) { try parse(String(repeating: "[{\"a\":", count: 100_000)) }
    }

    @Test func `of a key that is given twice the last one counts`() throws {
        let json = try parse(#"{"a":1,"b":2,"a":3}"#)
        #expect(json == .object(["b": .number(2), "a": .number(3)]))
        #expect(json.canonicalText == #"{"a":3,"b":2}"#)
    }

    @Test func `canonical text depends neither on the order of keys nor on the spelling of numbers`() throws {
        let spellings = [
            #"{"b":[1,0.5],"a":"é"}"#, #"{ "a":"\u00e9", "b":[1.0, 5e-1] }"#, #"{"a":"é","b":[10E-1,0.50]}"#,
        ]
        for text in spellings {
            #expect(try parse(text).canonicalText == #"{"a":"é","b":[1,0.5]}"#)
        }
        #expect(try parse("-0").canonicalText == "0")
        #expect(
            try parse("[1e15,12345678901234567890,1e300]").canonicalText
                == "[1000000000000000,1.2345678901234567e+19,1e+300]")
    }

    @Test func `whatever is written is read back`() throws {
        var chance = Chance(seed: 11)
        for _ in 0..<500 {
            let json = RandomJSON.value(depth: 4, &chance)
            #expect(try JSON(parsing: json.canonical) == json)
        }
    }

    @Test func `mutilated texts are read or refused, and what is read is read again the same`() {
        var chance = Chance(seed: 12)
        for _ in 0..<4000 {
            let bytes = RandomJSON.mutilated(RandomJSON.value(depth: 3, &chance).canonical, &chance)
            guard let json = try? JSON(parsing: bytes) else { continue }
            #expect((try? JSON(parsing: json.canonical)) == json)
        }
    }
}

extension JSON {
    fileprivate var canonicalText: String { String(decoding: canonical, as: UTF8.self) }
}
