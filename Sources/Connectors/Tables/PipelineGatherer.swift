import Support

/// Collects the pipelines that a table's tickets are in: the mapping's own, and each that a column names. All of them have
/// the mapping's stages, since a stage that its pipeline lacks would count as open.
struct PipelineGatherer {
    private let own: Pipeline
    private let naming: EventNaming
    private var met: Set<String> = []

    init(_ mapping: BoundMapping, _ naming: EventNaming) {
        own = mapping.mapping.pipeline
        self.naming = naming
    }

    /// An event for each pipeline that a row's events name for the first time.
    mutating func meet(in events: [DecodedEvent]) -> [DecodedEvent] {
        var gathered: [DecodedEvent] = []
        for decoded in events {
            guard let id = Self.pipeline(of: decoded.event.payload), met.insert(id).inserted else { continue }
            let pipeline = id == own.id ? own : Pipeline(id: id, name: id, stages: own.stages)
            gathered.append(
                naming.event("pipeline", id, at: DirectoryGatherer.beginning, .directory(.pipeline(pipeline))))
        }
        return gathered
    }

    private static func pipeline(of payload: Event.Payload) -> String? {
        switch payload {
        case .ticket(_, .created(let creation)): creation.pipeline
        case .ticket(_, .changed(let change)): change.pipeline ?? nil
        case .ticket, .directory, .availability: nil
        }
    }
}
