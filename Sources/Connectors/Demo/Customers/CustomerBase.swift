import Support

/// Who writes in: people at companies, a few of them often and most of them seldom.
struct CustomerBase: Sendable {
    struct Company: Sendable {
        let id: String
        let name: String
        let plan: String
        let seats: Int
        let isVIP: Bool
        let site: Site
        let domain: String
    }

    struct Person: Sendable {
        let id: String
        let name: String
        let company: Company?
        let site: Site
        let language: String
    }

    let companies: [Company]
    let people: [Person]
    /// By site.
    private let nearest: [Range<Int>]

    init(count: Int, seed: UInt64) {
        var dice = Dice(seed: seed, .companies)
        let companies = (0..<max(6, count / 6)).map { CustomerBase.company($0, &dice) }
        let bySite = Site.allCases.map { site in companies.filter { $0.site == site } }
        var people: [Person] = []
        var nearest: [Range<Int>] = []
        dice = Dice(seed: seed, .customers)
        for site in Site.allCases {
            let first = people.count
            for _ in 0..<max(4, Int(Double(count) * site.share)) {
                people.append(CustomerBase.person(people.count + 1, site, bySite[site.rawValue], &dice))
            }
            nearest.append(first..<people.count)
        }
        self.companies = companies
        self.people = people
        self.nearest = nearest
    }

    private static func company(_ number: Int, _ dice: inout Dice) -> Company {
        let plan = plans.pick(&dice)
        let seats: Int =
            switch plan {
            case "Enterprise": Int(dice.logNormal(median: 320, spread: 0.8))
            case "Business": Int(dice.logNormal(median: 60, spread: 0.6))
            case "Team": Int(dice.logNormal(median: 12, spread: 0.5))
            default: dice.between(1, 5)
            }
        let name = CompanyNames.name(number)
        return Company(
            id: "co\(number + 1)", name: name, plan: plan, seats: max(1, seats),
            isVIP: dice.chance(plan == "Enterprise" ? 0.35 : plan == "Business" ? 0.04 : 0),
            site: number < 3 ? Site.allCases[number] : sites.pick(&dice),
            domain: "\(name.lowercased().filter { $0.isLetter || $0.isNumber }).example")
    }

    private static func person(_ number: Int, _ site: Site, _ companies: [Company], _ dice: inout Dice) -> Person {
        // Big customers have more people: the first of a site's companies are the largest.
        let place = dice.unit() * dice.unit()
        let company = dice.chance(0.14) ? nil : companies[Int(place * Double(companies.count))]
        return Person(
            id: "c\(number)", name: Names.full(&dice), company: company, site: site,
            language: languages[site.rawValue].pick(&dice))
    }

    private static let plans = Weighted([("Free", 0.24), ("Team", 0.4), ("Business", 0.26), ("Enterprise", 0.1)])
    private static let sites = Weighted(Site.allCases.map { ($0, $0.share) })
    private static let languages = Site.allCases.map(\.languages)

    /// Somebody near that site; the same few again and again.
    func someone(near site: Site, _ dice: inout Dice) -> Person {
        let range = nearest[site.rawValue]
        let place = dice.unit()
        return people[range.lowerBound + Int(place * place * Double(range.count))]
    }

    /// What the directory learns.
    var entries: [DirectoryEntry] {
        companies.map { .company(.init(id: $0.id, name: $0.name)) }
            + people.map { person in
                .contact(
                    Contact(
                        id: person.id, name: person.name,
                        email: "\(Names.mailbox(person.name))@\(person.company?.domain ?? "mail.example")",
                        company: person.company?.id))
            }
    }
}
