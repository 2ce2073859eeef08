/// Which passwords an account may have: none that is too short to be hard, and none of those that are tried first.
enum PasswordRule {
    /// Throws `AccountError`.
    static func check(_ password: String, email: String, name: String) throws {
        guard password.count >= AccountError.shortestPassword else { throw AccountError.weakPassword }
        guard password.utf8.count <= AccountError.longestPassword else { throw AccountError.longPassword }
        guard !password.allSatisfy(\.isWhitespace) else { throw AccountError.blankPassword }
        let folded = password.trimmedOfSpaces.lowercased()
        guard Set(folded).count > 1, !commonest.contains(folded) else { throw AccountError.commonPassword }
        let own = [email, email.prefix { $0 != "@" }.description, name, name.filter { !$0.isWhitespace }]
        guard !own.contains(where: { $0.lowercased() == folded }) else { throw AccountError.ownPassword }
    }

    /// The commonest of at least eight characters, as lists of passwords that leaked have them, in lower case.
    private static let commonest: Set = [
        "password", "password1", "password12", "password123", "password1234", "password!", "password1!", "passw0rd",
        "p@ssw0rd", "p@ssword", "12345678", "123456789", "1234567890", "12341234", "87654321", "987654321",
        "0987654321", "11223344", "12121212", "123123123", "123456789a", "1234qwer", "qwer1234", "qwertyui",
        "qwertyuiop", "qwerty12", "qwerty123", "qwerty1234", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "zaq12wsx",
        "q1w2e3r4", "asdfghjk", "asdfghjkl", "asdf1234", "zxcvbnm1", "abcd1234", "abc12345", "abcdefgh", "a1b2c3d4",
        "aa123456", "a1234567", "iloveyou", "iloveyou1", "sunshine", "princess", "football", "baseball",
        "basketball", "superman", "starwars", "trustno1", "welcome1", "welcome123", "letmein1", "letmein123",
        "whatever", "computer", "internet", "changeme", "changeme1", "adminadmin", "admin123", "admin1234",
        "administrator", "testtest", "test1234", "michelle", "jennifer", "jonathan", "adgangskode", "kodeord1",
        "kodeord123", "hemmelig", "turnaround",
    ]
}
