import Hummingbird

/// Somebody at a browser of whom nothing else is known: in which language and colours they read.
struct Visitor: Sendable {
    let language: Language
    let theme: Theme

    init(_ request: Request) {
        language = Language(of: request)
        theme = Theme(of: request)
    }

    var words: Words { .of(language) }
}
