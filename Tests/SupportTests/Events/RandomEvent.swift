import Support

/// Events of every type with every field, by chance.
enum RandomEvent {
    static func event(_ chance: inout Chance) -> Event {
        let at = Instant(milliseconds: Int64(chance.below(2_000_000_000_000)) - 100_000_000)
        return Event(id: id(&chance), at: at, payload: payload(&chance))
    }

    private static func id(_ chance: inout Chance) -> String { chance.text() + String(chance.below(1000)) }

    private static func payload(_ chance: inout Chance) -> Event.Payload {
        switch chance.below(10) {
        case 0: .directory(entry(&chance))
        case 1:
            .availability(
                AvailabilityChange(
                    user: id(&chance), status: chance.pick(AvailabilityChange.Status.allCases),
                    reason: chance.maybe { $0.text() }))
        default: .ticket(id: id(&chance) + "t", ticketEvent(&chance))
        }
    }

    private static func ticketEvent(_ chance: inout Chance) -> TicketEvent {
        switch chance.below(10) {
        case 0:
            return .created(
                Creation(
                    source: id(&chance), pipeline: id(&chance), stage: id(&chance), owner: chance.maybe(id),
                    contact: chance.maybe(id), subject: chance.maybe { $0.text() },
                    createdBy: chance.pick(Creation.Origin.allCases), properties: properties(&chance)))
        case 1:
            var change = Change(
                stage: chance.maybe { $0.maybe(id) }, pipeline: chance.maybe { $0.maybe(id) },
                owner: chance.maybe { $0.maybe(id) }, contact: chance.maybe { $0.maybe(id) },
                subject: chance.maybe { $0.maybe { $0.text() } }, source: chance.maybe { $0.maybe(id) })
            for (name, value) in properties(&chance) {
                change.properties[name] = .some(chance.flip() ? value : nil)
            }
            return .changed(change)
        case 2: return .merged(into: id(&chance))
        case 3: return .removed(reason: chance.maybe { $0.text() })
        case 4: return .restored(reason: chance.maybe { $0.text() })
        case 5: return .chatStarted(chat: id(&chance))
        case 6: return .chatEnded(chat: id(&chance))
        case 7: return .surveySent(survey: id(&chance), cycle: String(chance.below(3)))
        case 8:
            let scale = chance.pick([2, 3, 5, 7, 10])
            return .surveyAnswered(
                SurveyAnswer(
                    survey: id(&chance), cycle: String(chance.below(3)), scale: scale, score: 1 + chance.below(scale),
                    comment: chance.maybe { $0.text() }))
        default:
            return .message(
                Message(
                    id: id(&chance), author: chance.pick(Message.AuthorKind.allCases), user: chance.maybe(id),
                    contact: chance.maybe(id), isPublic: chance.flip(), channel: chance.maybe(id),
                    chat: chance.maybe(id)))
        }
    }

    private static func properties(_ chance: inout Chance) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [:]
        for _ in 0..<chance.below(4) {
            let value: PropertyValue =
                switch chance.below(3) {
                case 0: .string(chance.text())
                case 1: .number(Double(chance.below(100_000)) / 8)
                default: .bool(chance.flip())
                }
            properties["p" + chance.text()] = value
        }
        return properties
    }

    private static func entry(_ chance: inout Chance) -> DirectoryEntry {
        switch chance.below(7) {
        case 0: .team(Team(id: id(&chance), name: chance.text()))
        case 1:
            .user(
                User(
                    id: id(&chance), name: chance.text(), email: chance.maybe { $0.text() }, team: chance.maybe(id),
                    timeZone: chance.maybe { $0.pick(["Europe/Madrid", "UTC"]) }, workingHours: chance.maybe(hours),
                    isActive: chance.flip()))
        case 2:
            .contact(
                Contact(
                    id: id(&chance), name: chance.maybe { $0.text() }, email: chance.maybe { $0.text() },
                    company: chance.maybe(id)))
        case 3: .company(Company(id: id(&chance), name: chance.text()))
        case 4:
            .pipeline(
                Pipeline(
                    id: id(&chance), name: chance.text(),
                    stages: (0..<chance.below(4)).map {
                        .init(id: "\($0)" + chance.text(), name: chance.text(), kind: chance.pick(StageKind.allCases))
                    }))
        case 5:
            .schedule(
                Schedule(
                    id: id(&chance), name: chance.text(), timeZone: "Asia/Kathmandu", hours: hours(&chance),
                    closures: (0..<chance.below(3)).map { _ in
                        .init(
                            date: LocalDate(dayNumber: chance.below(30_000)),
                            hours: chance.maybe { _ in [HourInterval(start: 540, end: 1440)] })
                    }))
        default:
            .slaRule(
                SLARule(
                    id: id(&chance), name: chance.text(), position: chance.below(100) - 50,
                    conditions: (0..<chance.below(3)).map { _ in
                        .init(property: id(&chance), values: properties(&chance).values.sorted { $0.text < $1.text })
                    },
                    schedule: chance.maybe(id),
                    goals: .init(
                        firstReply: chance.maybe { Int64($0.below(100_000)) },
                        nextReply: chance.maybe { Int64($0.below(100_000)) }, close: nil),
                    isActive: chance.flip()))
        }
    }

    private static func hours(_ chance: inout Chance) -> WeeklyHours {
        var hours = WeeklyHours.never
        for weekday in Weekday.allCases where chance.flip() {
            hours[weekday] = [HourInterval(start: 480, end: 720), HourInterval(start: 780, end: 1380)]
        }
        return hours
    }
}
