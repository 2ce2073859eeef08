/// Something that the person at the terminal can do something about: what went wrong, where, and what helps.
struct Failure: Error, CustomStringConvertible {
    enum Kind { case failed, wrongUse }

    var message: String
    var remedy: String?
    var kind = Kind.failed

    init(_ message: String, remedy: String? = nil, kind: Kind = .failed) {
        self.message = message
        self.remedy = remedy
        self.kind = kind
    }

    static func wrongUse(_ message: String, remedy: String? = nil) -> Failure {
        Failure(message, remedy: remedy, kind: .wrongUse)
    }

    var description: String {
        remedy.map { "\(message)\n\($0)" } ?? message
    }
}
