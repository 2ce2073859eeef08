import Support

/// What the API takes and answers, for programs (OpenAPI 3.1). Built from the same report library that answers, so that
/// it never says anything else.
struct OpenAPIDocument {
    let version: String

    var json: JSON {
        .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("Turnaround"), "version": .string(version),
                "description": .string(
                    "A help desk's history goes in as events; its service reports come out, each number explainable."),
            ]),
            "servers": .array([.object(["url": .string("/")])]),
            "security": .array([.object(["bearer": .array([])])]),
            "tags": .array(
                ["Events", "Reports", "Tickets", "Administration"].map { .object(["name": .string($0)]) }),
            "paths": paths,
            "components": .object([
                "schemas": OpenAPISchemas.all,
                "parameters": ReportParameters.components,
                "responses": OpenAPIOperation.problemResponses,
                "securitySchemes": .object([
                    "bearer": .object([
                        "type": .string("http"), "scheme": .string("bearer"),
                        "description": .string(
                            "A token made by `turnaround token create`, with the scope that an operation names."),
                    ])
                ]),
            ]),
        ])
    }

    private var paths: JSON {
        var paths: [(path: String, methods: JSONObject)] = []
        for operation in EventOperations.all + ReportOperations.all + AdministrationOperations.all {
            let member = JSONObject.Member(key: operation.method, value: operation.json)
            if let index = paths.firstIndex(where: { $0.path == operation.path }) {
                paths[index].methods.members.append(member)
            } else {
                paths.append((operation.path, JSONObject([member])))
            }
        }
        return .object(JSONObject(paths.map { JSONObject.Member(key: $0.path, value: .object($0.methods)) }))
    }
}
