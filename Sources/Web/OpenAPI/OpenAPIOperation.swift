import Ledger
import Support

/// One method at one path: what it takes and what it answers.
struct OpenAPIOperation {
    struct Parameter {
        var name: String
        var place = "query"
        var schema: JSON
        var isRepeatable = false
        var description: String?
        /// Where the document has it in one place for all operations; nil: it stands with the operation.
        var reference: String?
    }

    struct Answer {
        var status: Int
        var description: String
        /// Media type and schema; nil: no body.
        var content: (type: String, schema: JSON)?
    }

    var method: String
    var path: String
    var id: String
    var summary: String
    var tag: String
    /// Nil: open to everyone.
    var scope: APIToken.Scope?
    var parameters: [Parameter] = []
    /// Media types of the body with their schemas; empty: no body.
    var body: [(type: String, schema: JSON)] = []
    var mayLackBody = false
    var answers: [Answer]
    /// Statuses of problems that it answers with, beside those that every operation has.
    var problems: [Int] = []

    var json: JSON {
        var object: JSONObject = [
            "operationId": .string(id), "summary": .string(summary), "tags": .array([.string(tag)]),
            "responses": responses,
        ]
        func add(_ key: String, _ value: JSON) { object.members.append(JSONObject.Member(key: key, value: value)) }
        if let scope {
            add("description", .string("Needs a token with the scope \(scope.rawValue)."))
        } else {
            add("security", .array([]))
        }
        if !parameters.isEmpty { add("parameters", .array(parameters.map(\.jsonOrReference))) }
        if !body.isEmpty {
            add("requestBody", .object(["required": .bool(!mayLackBody), "content": Self.content(body)]))
        }
        return .object(object)
    }

    private var responses: JSON {
        var members = answers.map { answer in
            var response: JSONObject = ["description": .string(answer.description)]
            if let content = answer.content {
                response.members.append(JSONObject.Member(key: "content", value: Self.content([content])))
            }
            return JSONObject.Member(key: String(answer.status), value: .object(response))
        }
        let standard = scope == nil ? [400] : [400, 401, 403]
        for status in (standard + problems).sorted() {
            let reference: JSON = .object(["$ref": .string("#/components/responses/\(status)")])
            members.append(JSONObject.Member(key: String(status), value: reference))
        }
        let other: JSON = .object(["$ref": .string("#/components/responses/other")])
        members.append(JSONObject.Member(key: "default", value: other))
        return .object(JSONObject(members))
    }

    /// The problems that operations answer with, by status.
    static var problemResponses: JSON {
        func problem(_ description: String) -> JSON {
            .object([
                "description": .string(description),
                "content": content([("application/problem+json", .schema("Problem"))]),
            ])
        }
        let statuses = [400, 401, 403, 404, 408, 413, 415, 422]
        let members = statuses.map { JSONObject.Member(key: String($0), value: problem(meaning(of: $0))) }
        return .object(JSONObject(members + [.init(key: "other", value: problem("Anything else that went wrong."))]))
    }

    private static func content(_ types: [(type: String, schema: JSON)]) -> JSON {
        .object(
            JSONObject(
                types.map { JSONObject.Member(key: $0.type, value: .object(["schema": $0.schema])) }))
    }

    private static func meaning(of status: Int) -> String {
        switch status {
        case 400: "A parameter or the body does not fit; the problem names it and says what is allowed."
        case 401: "No token, or one that is unknown or revoked."
        case 403: "The token lacks the scope, which the problem names."
        case 404: "There is no such thing."
        case 408: "The body came too slowly."
        case 413: "The body is larger than the server takes."
        case 415: "The body's type or encoding is not understood."
        case 422: "All or none was asked for, and something did not fit: nothing was stored."
        default: "The server cannot do it now."
        }
    }
}

extension OpenAPIOperation.Parameter {
    var jsonOrReference: JSON {
        reference.map { .object(["$ref": .string("#/components/parameters/\($0)")]) } ?? json
    }

    var json: JSON {
        var object: JSONObject = [
            "name": .string(name), "in": .string(place), "required": .bool(place == "path"),
            "schema": isRepeatable ? .object(["type": .string("array"), "items": schema]) : schema,
        ]
        if isRepeatable { object.members.append(JSONObject.Member(key: "explode", value: .bool(true))) }
        if let description {
            object.members.append(JSONObject.Member(key: "description", value: .string(description)))
        }
        return .object(object)
    }
}

extension JSON {
    /// A reference to one of the document's schemas.
    static func schema(_ name: String) -> JSON { .object(["$ref": .string("#/components/schemas/\(name)")]) }

    static func words(_ words: [String]) -> JSON {
        .object(["type": .string("string"), "enum": .array(words.map(JSON.string))])
    }

    static func whole(_ bounds: ClosedRange<Int>) -> JSON {
        .object([
            "type": .string("integer"), "minimum": .integer(bounds.lowerBound), "maximum": .integer(bounds.upperBound),
        ])
    }
}
