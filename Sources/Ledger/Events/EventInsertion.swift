import GRDB
import Support

/// Writes the newcomers of a batch into the tables of events.
struct EventInsertion {
    private struct Place {
        let subject: Int64
        let at: Int64
        let sequence: Int64
        let index: Int

        static func isBefore(_ a: Place, _ b: Place) -> Bool {
            if a.subject != b.subject { return a.subject < b.subject }
            return a.at != b.at ? a.at < b.at : a.sequence < b.sequence
        }
    }

    let db: Database

    func insert(_ newcomers: [Newcomers.Newcomer], of events: [DecodedEvent], _ state: inout AppendState) throws {
        let subjects = try SubjectTable(db, adding: true)
        var places: [Place] = []
        places.reserveCapacity(newcomers.count)
        for newcomer in newcomers {
            let event = events[newcomer.index].event
            let key = try state.subjects.key(of: event.subject, subjects)
            places.append(
                Place(
                    subject: key, at: event.at.milliseconds, sequence: newcomer.sequence, index: newcomer.index))
            if isActivity(event) {
                state.earliestActivity = min(state.earliestActivity ?? .max, event.at.milliseconds)
            }
        }
        try insertArrivals(places, newcomers)
        try insertMerges(places, events)
        // In the table's own order, so that each of its pages is visited once.
        try insertEvents(places.sorted(by: Place.isBefore), events)
    }

    private func isActivity(_ event: Event) -> Bool {
        switch event.payload {
        case .ticket, .availability: true
        case .directory: false
        }
    }

    private func insertArrivals(_ places: [Place], _ newcomers: [Newcomers.Newcomer]) throws {
        let table = try PreparedStatement(
            db, "INSERT INTO arrival (sequence, subject, at, slot) VALUES (?, ?, ?, ?)")
        for (place, newcomer) in zip(places, newcomers) {
            table.bind(place.sequence, at: 1)
            table.bind(place.subject, at: 2)
            table.bind(place.at, at: 3)
            table.bind(newcomer.slot, at: 4)
            try table.run()
        }
    }

    private func insertEvents(_ places: [Place], _ events: [DecodedEvent]) throws {
        let table = try PreparedStatement(
            db, "INSERT INTO event (subject, at, sequence, id, content) VALUES (?, ?, ?, ?, ?)")
        for place in places {
            table.bind(place.subject, at: 1)
            table.bind(place.at, at: 2)
            table.bind(place.sequence, at: 3)
            table.bind(events[place.index].event.id, at: 4)
            table.bind(events[place.index].content, at: 5)
            try table.run()
        }
    }

    private func insertMerges(_ places: [Place], _ events: [DecodedEvent]) throws {
        for place in places {
            guard case .ticket(_, .merged(let target)) = events[place.index].event.payload else { continue }
            try db.execute(
                sql: "INSERT INTO merge (sequence, subject, at, into_ticket) VALUES (?, ?, ?, ?)",
                arguments: [place.sequence, place.subject, place.at, target])
        }
    }
}
