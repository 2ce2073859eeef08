import Reports
import Semantics
import Support
import Testing

struct FieldChoicesTests {
    private func environment(_ desk: Desk) async throws -> ReportEnvironment {
        ReportEnvironment(
            now: desk.now, dataTo: nil, earliest: nil, timeZone: .utc, runner: try await desk.warehouse())
    }

    @Test func `all that facts name is offered, by its name now`() async throws {
        let choices = try await FieldChoices.of(try await environment(Desk(seed: 3)))
        #expect(choices.owners.map(\.name) == ["Ana", "Ben", "u3"])
        #expect(choices.choices(for: "team").map(\.id) == ["t1", "t2"])
        #expect(Set(choices.pipelines.map(\.id)) == ["sales", "support"])
        #expect(choices.choices(for: "source").map(\.id) == ["chat", "email"])
        #expect(choices.choices(for: "where").isEmpty)
    }

    @Test func `a property with a text among its values is no number, and one of yes and no a flag`() async throws {
        var desk = Desk(seed: 3)
        for place in 0..<2 {
            desk.tickets[place].ticket.exclusion = nil
            desk.tickets[place].ticket.properties["size"] = .number(3)
            desk.tickets[place].ticket.properties["vip"] = .bool(place == 0)
        }
        let properties = try await FieldChoices.of(try await environment(desk)).properties
        #expect(properties.contains(.init(name: "size", kind: .number)))
        #expect(properties.contains(.init(name: "priority", kind: .text)))
        #expect(properties.contains(.init(name: "vip", kind: .flag)))
    }

    @Test func `values of a property come with those of most tickets first`() async throws {
        let desk = Desk(seed: 3)
        let environment = try await environment(desk)
        let values = try await FieldChoices.values(of: .property("priority"), in: environment).map(\.id)
        let counts = values.map { value in
            desk.states.count { $0.exclusion == nil && $0.properties["priority"]?.text == value }
        }
        #expect(Set(values) == ["high", "Low, very", "2", "true"])
        #expect(counts == counts.sorted(by: >))
        #expect(try await FieldChoices.values(of: .subject, in: environment).isEmpty)
        let contacts = try await FieldChoices.values(of: .contact, in: environment, limit: 2).map(\.id)
        let tickets = Dictionary(grouping: desk.states.filter { $0.exclusion == nil }.compactMap(\.contact)) { $0 }
        #expect(contacts.count == 2 && tickets[contacts[0]]?.count == tickets.values.map(\.count).max())
    }
}
