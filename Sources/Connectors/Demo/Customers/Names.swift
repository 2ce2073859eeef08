/// People's names from around the world. Nobody in particular.
enum Names {
    static let given = [
        "Aoife", "Ana", "Amara", "Anders", "Andrej", "Aisha", "Ben", "Bianca", "Bongani", "Carla", "Chidi", "Chloe",
        "Dalia", "Daniel", "Deepa", "Diego", "Dmitri", "Elena", "Emeka", "Emma", "Esra", "Fatima", "Felix", "Fiona",
        "Gabriel", "Giulia", "Grace", "Hana", "Hassan", "Helena", "Hiroshi", "Ingrid", "Ines", "Ismail", "Ivan", "Jack",
        "Jasmine", "Javier", "Jin", "Joana", "Jonas", "Julia", "Kaito", "Karim", "Katya", "Keisha", "Kiran", "Lars",
        "Leila", "Liam", "Lin", "Lucia", "Luis", "Maeve", "Malik", "Marek", "Maria", "Marta", "Mateo", "Mei", "Mina",
        "Mohamed", "Nadia", "Naomi", "Nikolai", "Nina", "Noah", "Olga", "Oliver", "Omar", "Paolo", "Petra", "Pooja",
        "Priya", "Rafael", "Rania", "Renata", "Rohan", "Rosa", "Ruth", "Samira", "Sanjay", "Sara", "Sean", "Sofia",
        "Stefan", "Sunita", "Tamar", "Tariq", "Thandi", "Theo", "Thomas", "Tomas", "Uma", "Valentina", "Victor",
        "Wanjiru", "Wei", "William", "Yara", "Yuki", "Yusuf", "Zanele", "Zoe",
    ]

    static let family = [
        "Abdi", "Adeyemi", "Ahmed", "Almeida", "Andersson", "Bauer", "Becker", "Bianchi", "Brennan", "Byrne",
        "Campbell",
        "Castillo", "Chen", "Choi", "Clarke", "Cohen", "Costa", "Cruz", "Da Silva", "Das", "Diallo", "Dubois",
        "Eriksen",
        "Fernandez", "Ferreira", "Fischer", "Flores", "Fontaine", "Garcia", "Ghosh", "Gomez", "Gupta", "Haddad",
        "Hansen",
        "Hassan", "Hernandez", "Hoffmann", "Horvat", "Hughes", "Ibrahim", "Ito", "Ivanova", "Jensen", "Johnson",
        "Jones",
        "Kapoor", "Kaya", "Kelly", "Khan", "Kim", "Kimani", "Klein", "Kowalska", "Kumar", "Larsen", "Lee", "Lopez",
        "Maeda", "Mahmoud", "Martin", "Mbeki", "Mendoza", "Meyer", "Moreau", "Moreno", "Morris", "Mwangi", "Nakamura",
        "Nguyen", "Novak", "Ncube", "O'Connor", "Okafor", "Okoye", "Oliveira", "Ortiz", "Park", "Patel", "Pereira",
        "Petrov", "Popescu", "Quinn", "Rahman", "Reyes", "Ricci", "Rojas", "Rossi", "Russo", "Ryan", "Santos", "Sato",
        "Schmidt", "Sharma", "Singh", "Smith", "Suarez", "Takahashi", "Tan", "Thompson", "Torres", "Tran", "Vargas",
        "Vasquez", "Visser", "Wagner", "Walker", "Walsh", "Wang", "Weber", "Wilson", "Wong", "Yilmaz", "Zhang",
    ]

    static func full(_ dice: inout Dice) -> String {
        "\(dice.pick(given)) \(dice.pick(family))"
    }

    /// No two alike, as far as the supply lasts; fewer where it does not.
    static func distinct(_ count: Int, _ dice: inout Dice) -> [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for _ in 0..<count * 8 where names.count < count {
            let name = full(&dice)
            if seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    /// The part of an e-mail address before the `@`: `ana.dasilva`.
    static func mailbox(_ name: String) -> String {
        let words = name.lowercased().split(separator: " ").map { $0.filter { $0.isASCII && $0.isLetter } }
        return "\(words[0]).\(words.dropFirst().joined())"
    }
}
