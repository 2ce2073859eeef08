import Support

/// The shape of a ticket's account.
enum TicketSchemas {
    private typealias Shape = OpenAPISchemas

    static var ticket: JSON {
        Shape.object([
            "ticket": state, "merged_tickets": Shape.list(of: Shape.text), "timeline": Shape.list(of: entry),
            "durations": Shape.list(of: duration), "goals": Shape.list(of: goal),
            "oddities": Shape.list(of: Shape.object(["kind": Shape.text, "detail": Shape.text])),
            "time_zone": Shape.text, "text": Shape.text,
        ])
    }

    private static var maybeText: JSON { Shape.orNull(Shape.text) }
    private static var maybeInstant: JSON { Shape.orNull(Shape.instant) }

    private static var state: JSON {
        Shape.object([
            "id": Shape.text, "subject": maybeText, "created_at": Shape.instant, "created_by": Shape.text,
            "source": maybeText, "pipeline": maybeText, "stage": maybeText, "owner": maybeText, "team": maybeText,
            "contact": maybeText, "properties": Shape.anyObject, "excluded": maybeText, "closed_at": maybeInstant,
            "unanswered_since": maybeInstant, "waiting_since": maybeInstant,
        ])
    }

    private static var entry: JSON {
        Shape.object([
            "at": Shape.instant, "dated": Shape.instant, "event": maybeText, "merged_from": maybeText,
            "type": Shape.text, "text": Shape.text,
        ])
    }

    private static var stretches: JSON {
        Shape.list(of: Shape.object(["from": Shape.instant, "to": Shape.instant]))
    }

    private static var duration: JSON {
        Shape.object(
            [
                "measure": Shape.text, "start": Shape.instant, "end": Shape.instant, "owner": maybeText,
                "team": maybeText, "seconds": Shape.number, "spans": stretches, "pauses": stretches,
                "sla": Shape.orNull(sla), "pipeline": Shape.text, "stage": Shape.text, "chat": Shape.text,
            ], required: ["measure", "start", "end", "owner", "team", "seconds", "spans", "pauses", "sla"])
    }

    private static var sla: JSON {
        let day = Shape.object([
            "date": .object(["type": .string("string"), "format": .string("date")]), "open": stretches,
            "counted": stretches, "paused": stretches, "seconds": Shape.number,
        ])
        return Shape.object([
            "seconds": Shape.number, "rule": Shape.text, "rule_name": Shape.text, "schedule": maybeText,
            "schedule_name": maybeText, "time_zone": Shape.text, "days": Shape.list(of: day),
        ])
    }

    private static var goal: JSON {
        Shape.object([
            "goal": Shape.text, "result": Shape.text, "breach_after": maybeInstant, "start": Shape.instant,
            "at": maybeInstant, "rule": maybeText, "seconds": Shape.orNull(Shape.number), "owner": maybeText,
            "team": maybeText,
        ])
    }
}
