import Foundation
import Testing

/// What a template asks for and no model has is left out in silence: here it is told.
struct TemplateNameTests {
    @Test func `every name in a template is a stored property of some model`() throws {
        let known = try Self.stored()
        #expect(known.contains("cardTitle") && known.contains("isPartial") && !known.contains("hasChange"))
        var count = 0
        for file in try Self.files("Sources/Web/Resources/templates", "mustache") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\{\{\{?[#^]?([A-Za-z][A-Za-z0-9]*)/) {
                count += 1
                #expect(known.contains(String(match.1)), "\(match.1) in \(file.lastPathComponent)")
            }
        }
        #expect(count > 500)
    }

    /// Names of stored properties in the module, and those that a model answers to by itself. Reads the source as
    /// `swift format` leaves it: a property stands on a line of its own, directly within the braces of a type.
    private static func stored() throws -> Set<String> {
        var names: Set<String> = []
        for file in try files("Sources/Web", "swift") {
            var isType: [Bool] = []
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let isStored = !line.contains("{") || line.contains("{ didSet")
                if isType.last == true, isStored, let property = line.firstMatch(of: /\b(?:var|let) ([A-Za-z0-9]+)\b/) {
                    names.insert(String(property.1))
                }
                if let answered = line.firstMatch(of: /^ +case "([A-Za-z]+)":/) { names.insert(String(answered.1)) }
                for brace in line.replacing(/"[^"]*"/, with: "").filter({ "{}".contains($0) }) {
                    if brace == "{" {
                        isType.append(line.contains(/\b(?:struct|class|actor|enum|extension) [A-Z]/))
                    } else {
                        _ = isType.popLast()
                    }
                }
            }
        }
        return names
    }

    private static func files(_ folder: String, _ ending: String) throws -> [URL] {
        let root = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { path, _ in
            path.deletingLastPathComponent()
        }
        let names = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        let files = names?.allObjects.compactMap { $0 as? URL }.filter { $0.pathExtension == ending } ?? []
        return try #require(files.isEmpty ? nil : files)
    }
}
