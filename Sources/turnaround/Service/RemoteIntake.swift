import Support
import Web

/// Hands events to the server that holds the folder.
struct RemoteIntake: EventIntake {
    let link: ServerLink

    func append(_ events: [DecodedEvent], atomic: Bool) async throws -> IntakeReceipt {
        let encoder = EventEncoder()
        var body: [UInt8] = []
        for event in events {
            body += encoder.json(event.event)
            body.append(UInt8(ascii: "\n"))
        }
        let path = "/api/v1/events" + (atomic ? "?atomic=true" : "")
        let answer = try JSON(parsing: try await link.post(path, body: body, type: "application/x-ndjson"))
        let conflicts = answer["rejected"]?.elements.compactMap { entry -> IntakeReceipt.Conflict? in
            guard let line = entry["line"]?.number else { return nil }
            let rejection = EventRejection(
                field: entry["field"]?.text ?? "", reason: entry["reason"]?.text ?? "rejected by the server")
            return .init(index: Int(line) - 1, rejection: rejection)
        }
        return IntakeReceipt(
            accepted: Int(answer["accepted"]?.number ?? 0), duplicates: Int(answer["duplicates"]?.number ?? 0),
            conflicts: conflicts ?? [])
    }
}
