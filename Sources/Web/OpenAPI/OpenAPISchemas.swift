import Ledger
import Support

/// The shapes of bodies.
enum OpenAPISchemas {
    static var all: JSON {
        .object([
            "Problem": problem,
            "Intake": object([
                "accepted": count, "duplicates": count, "rejected": list(of: rejection), "rejected_count": count,
                "unknown_keys": count,
            ]),
            "Catalog": object(["reports": list(of: catalogEntry)]),
            "Answer": answer,
            "Records": object([
                "report": text, "total": count, "page": count, "per_page": count, "columns": list(of: column),
                "records": list(of: anyObject),
            ]),
            "Ticket": TicketSchemas.ticket,
            "Status": object([
                "version": text, "now": instant, "data_to": orNull(instant), "events": count, "sequence": count,
                "derived_through": count, "lag": count,
            ]),
            "Quality": object([
                "counters": list(of: object(["kind": text, "count": count])), "total": count, "page": count,
                "oddities": list(of: object(["kind": text, "ticket": orNull(text), "detail": text])),
            ]),
            "Settings": object(["account_name": text, "time_zone": text, "week_start": weekday]),
            "SettingsChange": settingsChange,
            "Rebuild": object(["rebuild": orNull(rebuild)]),
            "Check": object(["differing_tables": list(of: text)]),
            "Token": token,
            "Tokens": object(["tokens": list(of: .schema("Token"))]),
            "TokenRequest": tokenRequest,
            "NewToken": object(["token": .schema("Token"), "secret": text]),
        ])
    }

    // MARK: Pieces

    static let text: JSON = .object(["type": .string("string")])
    static let count: JSON = .object(["type": .string("integer"), "minimum": .integer(0)])
    static let number: JSON = .object(["type": .string("number")])
    static let instant: JSON = .object(["type": .string("string"), "format": .string("date-time")])
    static let anyObject: JSON = .object(["type": .string("object")])
    static let weekday = JSON.words(Weekday.allCases.map(\.key))

    static func list(of schema: JSON) -> JSON { .object(["type": .string("array"), "items": schema]) }

    static func orNull(_ schema: JSON) -> JSON {
        .object(["anyOf": .array([schema, .object(["type": .string("null")])])])
    }

    /// All of the properties are always there, unless `required` names those that are.
    static func object(_ properties: JSONObject, required: [String]? = nil) -> JSON {
        .object([
            "type": .string("object"), "properties": .object(properties),
            "required": .array((required ?? properties.members.map(\.key)).map(JSON.string)),
        ])
    }

    /// What a caller sends: nothing but these.
    private static func request(_ properties: JSONObject, required: [String]) -> JSON {
        guard case .object(var schema) = object(properties, required: required) else { return .null }
        schema.members.append(JSONObject.Member(key: "additionalProperties", value: .bool(false)))
        return .object(schema)
    }

    // MARK: Shapes

    private static var problem: JSON {
        object(
            [
                "type": text, "title": text, "status": count, "detail": text, "instance": text, "parameter": text,
                "allowed": list(of: text), "rejected": list(of: rejection), "rejected_count": count,
            ], required: ["type", "title", "status", "detail", "instance"])
    }

    private static var rejection: JSON { object(["line": count, "field": text, "reason": text]) }

    private static var column: JSON {
        object(["key": text, "title": text, "type": text, "unit": text], required: ["key", "title", "type"])
    }

    private static var catalogEntry: JSON {
        object([
            "slug": text, "title": text, "topic": text, "topic_title": text, "about": anyObject, "shown": text,
            "controls": list(
                of: object(
                    [
                        "name": text, "allowed": list(of: text), "minimum": number, "maximum": number, "form": text,
                        "default": orNull(text), "repeatable": .object(["type": .string("boolean")]),
                    ], required: ["name", "default"])),
        ])
    }

    private static var answer: JSON {
        object(
            [
                "report": text, "title": text, "query": anyObject, "columns": list(of: column),
                "rows": list(of: anyObject), "totals": anyObject,
                "lists": .object([
                    "type": .string("object"), "additionalProperties": list(of: anyObject),
                ]),
                "partial": list(of: .object(["type": .string("string"), "format": .string("date")])),
                "left_out": .object(["type": .string("object"), "additionalProperties": count]),
                "data_to": orNull(instant), "elapsed_ms": orNull(number),
            ],
            required: [
                "report", "title", "query", "columns", "rows", "totals", "partial", "left_out", "data_to", "elapsed_ms",
            ])
    }

    private static var settingsChange: JSON {
        request(
            [
                "account_name": .object(["type": .string("string"), "maxLength": .integer(200)]),
                "time_zone": .object(["type": .string("string"), "description": .string("IANA name")]),
                "week_start": weekday,
            ], required: [])
    }

    private static var rebuild: JSON {
        object([
            "state": .words(RebuildProgress.State.allCases.map(\.rawValue)), "done": count, "total": orNull(count),
            "started_at": instant, "finished_at": orNull(instant), "failure": orNull(text),
        ])
    }

    private static var scope: JSON { .words(APIToken.Scope.allCases.map(\.rawValue)) }

    private static var token: JSON {
        object([
            "id": text, "name": text, "scopes": list(of: scope), "created_at": instant,
            "last_used_at": orNull(instant), "revoked_at": orNull(instant),
        ])
    }

    private static var tokenRequest: JSON {
        request(
            [
                "name": .object([
                    "type": .string("string"), "minLength": .integer(1), "maxLength": .integer(200),
                    "pattern": .string("[^\\s]"),
                ]),
                "scopes": .object(["type": .string("array"), "items": scope, "minItems": .integer(1)]),
            ], required: ["name", "scopes"])
    }
}
