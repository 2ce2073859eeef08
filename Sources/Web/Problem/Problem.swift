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
            parameter: name, allowed: allowed)
    }

    init(_ error: ParameterError) {
        self = .parameter(error.name, error.reason, allowed: error.allowed)
    }

    public static func notFound(_ detail: String) -> Problem {
        Problem(.notFound, "not-found", "There is no such thing", detail: detail)
    }

    static func methodNotAllowed(_ methods: [String]) -> Problem {
        var problem = Problem(
            .methodNotAllowed, "method", "The method does not fit",
            detail: "this address answers to \(methods.joined(separator: ", "))")
        problem.headers[.allow] = methods.joined(separator: ", ")
        return problem
    }

    static func tooLarge(limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "too-large", "The body is too large",
            detail: "more than \(limit) bytes; send it in parts")
    }

    static func unsupportedMediaType(_ detail: String) -> Problem {
        Problem(.unsupportedMediaType, "media-type", "The body's type is not understood", detail: detail)
    }

    /// A bug or a broken machine: the log has the rest under the id.
    static let `internal` = Problem(
        .internalServerError, "internal", "Something went wrong in the server",
        detail: "the server's log says more under the id in instance")
}
