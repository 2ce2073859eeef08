import Connectors
import Foundation
import Testing

@Suite struct DocumentedMappingTests {
    @Test func `every mapping in the documentation can be used as it stands`() throws {
        let path = Shipped.documentation("mappings.md")
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(blocks.count == 3)
        for block in blocks {
            _ = try Mapping(yaml: block, path: "mappings.md")
        }
    }
}
