import Ledger
import Support

/// Events in.
enum EventOperations {
    static var all: [OpenAPIOperation] {
        let line: JSON = .object([
            "type": .string("string"),
            "description": .string("One event per line; a line that is no event is rejected, others go on."),
        ])
        let list: JSON = .object([
            "description": .string("A list of events, or one event; what is none is rejected, others go on.")
        ])
        return [
            OpenAPIOperation(
                method: "post", path: "/api/v1/events", id: "postEvents",
                summary: "Take events; what is accepted is on disk when the answer comes", tag: "Events",
                scope: .ingest,
                parameters: [
                    .init(
                        name: "atomic", schema: .object(["type": .string("boolean")]),
                        description: "true: all or none")
                ],
                body: [("application/x-ndjson", line), ("application/json", list)], mayLackBody: true,
                answers: [
                    .init(
                        status: 200, description: "What became of them",
                        content: ("application/json", .schema("Intake")))
                ],
                problems: [408, 413, 415, 422])
        ]
    }
}
