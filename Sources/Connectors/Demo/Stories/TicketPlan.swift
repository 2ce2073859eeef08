import Support

/// What is known of a ticket before its story begins.
struct TicketPlan {
    enum Source: String { case chat, email, form, phone }

    let ticket: String
    let createdAt: Instant
    let person: CustomerBase.Person
    var source: Source
    let category: Category
    let subject: String
    /// Nil for feedback: nobody sorts it, and no service level holds.
    let priority: String?

    /// `source`: nil leaves it to chance.
    init(
        ticket: String, createdAt: Instant, near site: Site, source: Source?, world: DemoWorld, _ dice: inout Dice
    ) {
        self.ticket = ticket
        self.createdAt = createdAt
        person = world.customers.someone(near: site, &dice)
        let drawn = world.sources.pick(&dice)
        self.source = source ?? drawn
        let isBad = world.fortnight.contains(createdAt) && dice.chance(0.75)
        category = (isBad ? world.badDays : world.goodDays).pick(&dice)
        subject = dice.pick(category.subjects)
        let sorted = world.priorities[category]?.pick(&dice)
        priority = category == .feedback ? nil : sorted
    }

    /// How much sooner, or later, than others it is dealt with.
    var urgency: Double {
        switch priority {
        case "urgent": 0.22
        case "high": 0.55
        case "low": 1.5
        default: 1
        }
    }

    func properties(_ dice: inout Dice) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [
            "category": .string(category.rawValue), "region": .string(person.site.region),
            "language": .string(person.language),
        ]
        if let priority { properties["priority"] = .string(priority) }
        if let company = person.company {
            properties["plan"] = .string(company.plan)
            properties["seats"] = .number(Double(company.seats))
            properties["vip"] = .bool(company.isVIP)
        }
        if category == .refund {
            properties["refund_amount"] = .number((dice.logNormal(median: 180, spread: 0.9) * 100).rounded() / 100)
        }
        return properties
    }
}
