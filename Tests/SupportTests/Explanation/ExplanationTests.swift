import Support
import Testing

@Suite struct ExplanationTests {
    @Test func `the days of a duration add up to it exactly`() {
        let rulebook = RandomTicket.desk.rulebook
        var days = 0
        for seed in UInt64(1)...200 {
            var random = RandomTicket(seed: seed)
            let history = TicketHistory(ticket: "T", events: Desk.events(random.story()))
            for duration in TicketExplanation(history, rulebook: rulebook).durations {
                guard let sla = duration.sla else { continue }
                #expect(sla.days.reduce(0) { $0 + $1.sum } == sla.milliseconds, "seed \(seed), \(duration.measure)")
                days += sla.days.count
            }
        }
        #expect(days > 500)
    }

    @Test func `a day tells what was open, what counted and what was paused`() throws {
        let explanation = TicketExplanation(
            TicketHistory(ticket: "T", events: Desk.events(story)), rulebook: desk.rulebook)
        let close = try #require(explanation.durations.first { $0.measure == .closeLatest })
        let day = try #require(close.sla?.days.first)
        #expect(day.date == LocalDate(year: 2024, month: 3, day: 1))
        #expect(day.open == [hour(15)..<hour(16)])
        #expect(day.counted == [hour(15)..<hour(15, 15), hour(15, 45)..<hour(16)])
        #expect(day.paused == [hour(15, 15)..<hour(15, 45)])
        #expect(close.pauses == [hour(15, 15)..<hour(15, 45)])
    }

    @Test func `the account reads like one`() {
        let explanation = TicketExplanation(
            TicketHistory(ticket: "T", events: Desk.events(story)), rulebook: desk.rulebook)
        let text = ExplanationText(explanation, directory: desk.rulebook.directory, zone: .utc).description
        #expect(
            text == """
                Ticket T
                  closed Mon 4 Mar 2024 10:30 · Support: Done · owner Ana (north)

                Timeline (times in UTC)
                  Fri 1 Mar 2024 15:00  created by the customer, source email, in Support at New, owner Ana
                  Fri 1 Mar 2024 15:10  reply by Bo
                  Fri 1 Mar 2024 15:15  set stage Ask
                  Fri 1 Mar 2024 15:45  message by the customer
                  Mon 4 Mar 2024 10:30  set stage Done

                Durations
                  Time to first reply: 10 m, from Fri 1 Mar 2024 15:00 to Fri 1 Mar 2024 15:10, credited to Bo (south).
                    In SLA hours: 10 m, counted in Office (Mon–Fri 9–17, Europe/Copenhagen) by rule Standard, which held when it ended.
                      Fri 1 Mar 2024  16:00–16:10 counted  10 m
                  Owner response time: 10 m, from Fri 1 Mar 2024 15:00 to Fri 1 Mar 2024 15:10, credited to Bo (south).
                    In SLA hours: 10 m, counted in Office (Mon–Fri 9–17, Europe/Copenhagen) by rule Standard, which held when it ended.
                      Fri 1 Mar 2024  16:00–16:10 counted  10 m
                  Customer response time: 35 m, from Fri 1 Mar 2024 15:10 to Fri 1 Mar 2024 15:45, credited to Ana (north).
                    In SLA hours: 35 m, counted in Office (Mon–Fri 9–17, Europe/Copenhagen) by rule Standard, which held when it ended.
                      Fri 1 Mar 2024  16:10–16:45 counted  35 m
                  Time to close (creation to latest close): 2 d 19 h, from Fri 1 Mar 2024 15:00 to Mon 4 Mar 2024 10:30, credited to Ana (north).
                    In SLA hours: 3 h, counted in Office (Mon–Fri 9–17, Europe/Copenhagen) by rule Standard, which held when it ended.
                      Fri 1 Mar 2024  16:00–16:15, 16:45–17:00 counted  30 m (16:15–16:45 paused, waiting on the customer)
                      Sat 2 Mar 2024 – Sun 3 Mar 2024  closed
                      Mon 4 Mar 2024  09:00–11:30 counted  2 h 30 m
                  Time in New: 15 m, from Fri 1 Mar 2024 15:00 to Fri 1 Mar 2024 15:15, credited to Ana (north).
                  Time in Ask: 2 d 19 h, from Fri 1 Mar 2024 15:15 to Mon 4 Mar 2024 10:30, credited to Ana (north).

                """)
    }

    /// Friday 2024-03-01 is day 60.
    private func hour(_ hour: Int, _ minute: Int = 0) -> Instant { .day(60, hour, minute) }

    private let story: [(Int, TicketEvent)] = {
        let friday = 60 * 1440
        let monday = 63 * 1440
        return [
            (friday + 900, .opened(owner: "ana")), (friday + 910, .replies("bo")), (friday + 915, .to("ask")),
            (friday + 945, .asks()), (monday + 630, .to("done")),
        ]
    }()

    private let desk: Desk = {
        var office = Desk.office
        office.timeZone = "Europe/Copenhagen"
        return Desk().with(.schedule(office))
            .with(rule: SLARule(id: "standard", name: "Standard", position: 1, schedule: "office"))
    }()
}
