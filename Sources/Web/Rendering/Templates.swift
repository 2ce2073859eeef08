import Foundation
import Hummingbird
import Mustache

/// The templates of all pages, read once at start.
public struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Throws where one of them is missing or not well-formed.
    public init() throws {
        guard let folder = Bundle.module.url(forResource: "templates", withExtension: nil, subdirectory: "Resources")
        else { throw ResourceError(message: "the folder of templates is missing beside the program") }
        MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
        var library = MustacheLibrary()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "mustache" {
            let text = try String(contentsOf: file, encoding: .utf8)
            do {
                // Each says it for itself: what a template includes does not inherit it.
                try library.register(
                    "{{% CONTENT_TYPE: \(HTMLText.name)}}" + text, named: file.deletingPathExtension().lastPathComponent
                )
            } catch {
                throw ResourceError(message: "the template \(file.lastPathComponent) does not parse: \(error)")
            }
        }
        self.library = library
    }

    /// HTML of a model; every value is escaped where the template does not say otherwise.
    func html(_ name: String, _ model: Any) throws -> String {
        guard let html = library.render(model, withTemplate: name) else {
            throw ResourceError(message: "there is no template \(name)")
        }
        return html
    }
}

/// A file that belongs to the program is missing or broken.
struct ResourceError: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
