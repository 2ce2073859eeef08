import Support

/// A duration of a ticket, stretch by stretch.
struct DurationJSON {
    private let duration: ExplainedDuration

    init(_ duration: ExplainedDuration) {
        self.duration = duration
    }

    var json: JSON {
        var object: JSONObject = [
            "measure": .string(duration.measure.key), "start": .instant(duration.start),
            "end": .instant(duration.end), "owner": .text(duration.credit.owner), "team": .text(duration.credit.team),
            "seconds": .seconds(duration.elapsed), "spans": Self.stretches(duration.spans),
            "pauses": Self.stretches(duration.pauses), "sla": duration.sla.map(Self.sla) ?? .null,
        ]
        switch duration.measure {
        case .stage(let pipeline, let stage):
            object.members.append(JSONObject.Member(key: "pipeline", value: .string(pipeline)))
            object.members.append(JSONObject.Member(key: "stage", value: .string(stage)))
        case .chat(let chat):
            object.members.append(JSONObject.Member(key: "chat", value: .string(chat)))
        case .firstReply, .ownerResponse, .customerResponse, .closeLatest, .closeFirst, .closeOpen:
            break
        }
        return .object(object)
    }

    private static func sla(_ sla: ExplainedSLA) -> JSON {
        .object([
            "seconds": .seconds(sla.milliseconds), "rule": .string(sla.rule), "rule_name": .string(sla.ruleName),
            "schedule": .text(sla.schedule?.id), "schedule_name": .text(sla.schedule?.name),
            "time_zone": .string(sla.zone.identifier), "days": .array(sla.days.map(day)),
        ])
    }

    private static func day(_ day: ExplainedDay) -> JSON {
        .object([
            "date": .string(day.date.description), "open": stretches(day.open), "counted": stretches(day.counted),
            "paused": stretches(day.paused), "seconds": .seconds(day.sum),
        ])
    }

    private static func stretches(_ stretches: [Range<Instant>]) -> JSON {
        .array(
            stretches.map { .object(["from": .instant($0.lowerBound), "to": .instant($0.upperBound)]) })
    }
}

extension JSON {
    /// Seconds with millisecond precision.
    static func seconds(_ value: Milliseconds) -> JSON { .number(Double(value) / 1000) }
}
