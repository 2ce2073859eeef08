public import Hummingbird
public import Reports
public import Support

/// Something that went wrong, as the caller reads it (RFC 9457): what, which parameter, and what is allowed.
public struct Problem: Error, Sendable {
    public var status: HTTPResponse.Status
    /// The kind, a word: the end of `type`.
    public var kind: String
    /// The kind in words, the same for all of the kind.
    public var title: String
    /// What happened here, and the remedy where there is one.
    public var detail: String
    /// The parameter that does not fit; nil where it is not about one.
    public var parameter: String?
    /// What would fit; empty where it cannot be listed.
    public var allowed: [String]
    /// What is told beside the standard members.
    public var members: [JSONObject.Member] = []
    public var headers: HTTPFields = [:]
    /// What happened as a person reads it, in any language: a key of ``Words`` with what is filled in. Nil: `detail` is in
    /// the reader's language already, or nobody but a program gets here.
    var wording: (key: String, values: [String: String])?

    public init(
        _ status: HTTPResponse.Status, _ kind: String, _ title: String, detail: String, parameter: String? = nil,
        allowed: [String] = []
    ) {
        self.status = status
        self.kind = kind
        self.title = title
        self.detail = detail
        self.parameter = parameter
        self.allowed = allowed
    }

    /// The same with words for a person.
    func worded(_ key: String, _ values: [String: String] = [:]) -> Problem {
        var problem = self
        problem.wording = (key, values)
        return problem
    }

    /// The title as a person reads it.
    func title(_ words: Words) -> String { words.optional("problem_\(kind)") ?? title }

    /// What happened, as a person reads it.
    func detail(_ words: Words) -> String {
        guard let wording else { return detail }
        return wording.values.reduce(words[wording.key]) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// The body; `id` names the request in the log.
    func json(id: String) -> JSON {
        var object: JSONObject = [
            "type": .string("urn:turnaround:problem:\(kind)"),
            "title": .string(title),
            "status": .number(Double(status.code)),
            "detail": .string(detail),
            "instance": .string("urn:turnaround:request:\(id)"),
        ]
        if let parameter {
            object.members.append(JSONObject.Member(key: "parameter", value: .string(parameter)))
            object.members.append(JSONObject.Member(key: "allowed", value: .array(allowed.map(JSON.string))))
        }
        object.members += members
        return .object(object)
    }
}

extension Problem {
    public static func parameter(_ name: String, _ reason: String, allowed: [String] = []) -> Problem {
        let choices = allowed.isEmpty ? "" : "; allowed: \(allowed.joined(separator: ", "))"
        return Problem(
            .badRequest, "parameter", "A parameter does not fit", detail: "\(name): \(reason)\(choices)",
            parameter: name, allowed: allowed
        ).worded("why_parameter", ["name": name, "reason": reason + choices])
    }

    init(_ error: ParameterError) {
        self = .parameter(error.name, error.reason.description, allowed: error.allowed)
    }

    public static func notFound(_ detail: String) -> Problem {
        Problem(.notFound, "not-found", "There is no such thing", detail: detail)
    }

    static func methodNotAllowed(_ methods: [String]) -> Problem {
        let list = methods.joined(separator: ", ")
        var problem = Problem(
            .methodNotAllowed, "method", "The method does not fit", detail: "this address answers to \(list)"
        ).worded("why_method", ["methods": list])
        problem.headers[.allow] = methods.joined(separator: ", ")
        return problem
    }

    static func tooLarge(limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "too-large", "The body is too large",
            detail: "more than \(limit) bytes; send it in parts"
        ).worded("why_too_large", ["limit": ByteText.text(Int64(limit), LocalFormat(.english))])
    }

    static func unsupportedMediaType(_ detail: String) -> Problem {
        Problem(.unsupportedMediaType, "media-type", "The body's type is not understood", detail: detail)
            .worded("why_media_type")
    }

    /// A bug or a broken machine: the log has the rest under the id.
    static let `internal` = Problem(
        .internalServerError, "internal", "Something went wrong in the server",
        detail: "the server's log says more under the id in instance"
    ).worded("why_internal")
}
