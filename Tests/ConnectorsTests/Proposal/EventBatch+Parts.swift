import Support

@testable import Connectors

extension EventBatch {
    func created() throws -> [(at: String, creation: Creation)] {
        onTickets.compactMap { entry in
            if case .created(let creation) = entry.event { (entry.at, creation) } else { nil }
        }
    }

    /// Of the pipeline that the table's mapping names.
    func stages() -> [String: StageKind] {
        for case .directory(.pipeline(let pipeline)) in events.map(\.event.payload) {
            return Dictionary(uniqueKeysWithValues: pipeline.stages.map { ($0.id, $0.kind) })
        }
        return [:]
    }
}

extension Shipped {
    /// The beginning of a packed example, unpacked.
    static func head(_ path: String, lines: Int) throws -> String {
        let stream = try ByteStream(path: example(path))
        var bytes: [UInt8] = []
        while bytes.count(where: { $0 == 0x0A }) < lines, try stream.read(into: &bytes) {}
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(lines).joined(separator: "\n")
    }
}
