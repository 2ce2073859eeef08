import GRDB
import Support
import Testing

@testable import Ledger

@Suite struct `Those who sign in` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    private func makeAccount(_ email: String = "ana@example.org", role: Role = .admin) throws -> Account {
        try ledger.accounts.create(
            email: email, name: "Ana Ruiz", role: role, password: "correct horse", now: minute(0))
    }

    @Test func `open their account with its password alone`() throws {
        let account = try makeAccount(" Ana@Example.org ")
        #expect(account.email == "ana@example.org")
        #expect(try ledger.accounts.authenticate(email: "ANA@example.org", password: "correct horse") == account)
        #expect(try ledger.accounts.authenticate(email: "ana@example.org", password: "correct horsE") == nil)
        #expect(try ledger.accounts.authenticate(email: "bob@example.org", password: "correct horse") == nil)
    }

    @Test func `leave no password in the file`() throws {
        _ = try makeAccount()
        let stored = try ledger.storage.read { try String.fetchOne($0, sql: "SELECT password FROM account") }
        #expect(stored?.hasPrefix("$argon2id$") == true)
    }

    @Test func `have an address each, a name and a password of some length`() throws {
        _ = try makeAccount()
        #expect(throws: AccountError.emailTaken("ana@example.org")) { try makeAccount("ANA@example.org") }
        #expect(throws: AccountError.notAnEmail("ana")) { try makeAccount("ana") }
        #expect(throws: AccountError.weakPassword) {
            try ledger.accounts.create(email: "b@c.de", name: "Bo", role: .viewer, password: "short", now: minute(0))
        }
        #expect(throws: AccountError.emptyName) {
            try ledger.accounts.create(
                email: "b@c.de", name: " ", role: .viewer, password: "long enough", now: minute(0))
        }
        #expect(try ledger.accounts.all().count == 1)
    }

    @Test(arguments: [
        ("        ", AccountError.blankPassword), ("password", .commonPassword), ("PassWord1", .commonPassword),
        ("12345678", .commonPassword), ("aaaaaaaaaa", .commonPassword), ("ana@example.org", .ownPassword),
        ("Ana Ruiz", .ownPassword), ("anaruiz ", .ownPassword),
    ])
    func `do not take a password that is tried first`(password: String, error: AccountError) throws {
        #expect(throws: error) {
            try ledger.accounts.create(
                email: "Ana@example.org", name: "Ana Ruiz", role: .viewer, password: password, now: minute(0))
        }
        let ana = try makeAccount()
        #expect(throws: error) { try ledger.accounts.setPassword(password, of: ana.id) }
        let link = try ledger.oneTimeLinks.resetPassword(of: ana, now: minute(0))
        #expect(throws: error) { try ledger.oneTimeLinks.redeem(link, newPassword: password, now: minute(1)) }
        #expect(try ledger.accounts.authenticate(email: ana.email, password: "correct horse") == ana)
    }

    @Test func `have names that can be shown`() throws {
        var ana = try makeAccount()
        for (name, error) in [
            (String(repeating: "é", count: 201), AccountError.longName), ("Ana\u{0}Ruiz", .unprintableName),
            ("Ana\nRuiz", .unprintableName), ("Ana\u{2028}Ruiz", .unprintableName), (" \t", .emptyName),
        ] {
            ana.name = name
            #expect(throws: error) { try ledger.accounts.update(ana) }
            #expect(throws: error) {
                try ledger.accounts.create(
                    email: "b@c.de", name: name, role: .viewer, password: "long enough", now: minute(0))
            }
        }
        ana.name = String(repeating: "é", count: 200)
        try ledger.accounts.update(ana)
    }

    @Test func `always have an administrator among them`() throws {
        var ana = try makeAccount()
        ana.role = .viewer
        #expect(throws: AccountError.lastAdmin) { try ledger.accounts.update(ana) }
        #expect(try ledger.accounts.account(ana.id)?.role == .admin)
        _ = try makeAccount("bob@example.org")
        try ledger.accounts.update(ana)
        #expect(try ledger.accounts.account(ana.id)?.role == .viewer)
    }

    @Test func `do not get in once they are inactive`() throws {
        _ = try makeAccount("bob@example.org")
        var ana = try makeAccount()
        let token = try ledger.sessions.start(for: ana, now: minute(0))
        ana.isActive = false
        try ledger.accounts.update(ana)
        #expect(try ledger.sessions.session(for: token, now: minute(1)) == nil)
        #expect(try ledger.accounts.authenticate(email: ana.email, password: "correct horse") == nil)
    }

    @Test func `are signed in until their session expires or ends`() throws {
        let ana = try makeAccount()
        let token = try ledger.sessions.start(for: ana, now: minute(0), lifetime: 10 * .minute)
        #expect(try ledger.sessions.session(for: token, now: minute(9))?.account == ana)
        #expect(try ledger.sessions.session(for: token, now: minute(9))?.lastSeen == minute(9))
        #expect(try ledger.sessions.session(for: token, now: minute(10)) == nil)
        #expect(try ledger.sessions.session(for: token + "0", now: minute(1)) == nil)
        try ledger.sessions.end(token)
        #expect(try ledger.sessions.session(for: token, now: minute(1)) == nil)
    }

    @Test func `are signed out by a new password`() throws {
        let ana = try makeAccount()
        let token = try ledger.sessions.start(for: ana, now: minute(0))
        try ledger.accounts.setPassword("battery staple", of: ana.id)
        #expect(try ledger.sessions.session(for: token, now: minute(1)) == nil)
        #expect(try ledger.accounts.authenticate(email: ana.email, password: "battery staple") == ana)
    }

    @Test func `send forms of their own session alone`() throws {
        let ana = try makeAccount()
        let (mine, other) = (
            try ledger.sessions.start(for: ana, now: minute(0)), try ledger.sessions.start(for: ana, now: minute(0))
        )
        #expect(ledger.sessions.isFormToken(ledger.sessions.formToken(for: mine), for: mine))
        #expect(!ledger.sessions.isFormToken(ledger.sessions.formToken(for: other), for: mine))
        #expect(ledger.sessions.formToken(for: mine) != ledger.sessions.formToken(for: mine))
        for text in ["", "0", String(repeating: "0", count: 128), ledger.sessions.formToken(for: mine) + "00"] {
            #expect(!ledger.sessions.isFormToken(text, for: mine))
        }
    }
}

@Suite struct `One-time links` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    private func redeem(_ secret: String, email: String = "ana@example.org", at time: Int64 = 1) throws -> Account {
        try ledger.oneTimeLinks.redeem(
            secret, email: email, name: "Ana", password: "correct horse", now: minute(time))
    }

    @Test func `make the first administrator, once`() throws {
        let old = try #require(try ledger.oneTimeLinks.setUp(now: minute(0)))
        let secret = try #require(try ledger.oneTimeLinks.setUp(now: minute(0)))
        #expect(throws: AccountError.linkInvalid) { try redeem(old) }
        #expect(try redeem(secret).role == .admin)
        #expect(throws: AccountError.linkInvalid) { try redeem(secret, email: "bob@example.org") }
        #expect(try ledger.oneTimeLinks.setUp(now: minute(2)) == nil)
    }

    @Test func `invite one address into one role until they expire`() throws {
        let secret = try ledger.oneTimeLinks.invite(
            role: .editor, email: "Bob@example.org", now: minute(0), lifetime: 5 * .minute)
        #expect(try ledger.oneTimeLinks.link(secret, now: minute(4))?.email == "bob@example.org")
        #expect(throws: AccountError.linkInvalid) { try redeem(secret, at: 5) }
        let account = try redeem(secret, email: "mallory@example.org", at: 4)
        #expect(account.email == "bob@example.org")
        #expect(account.role == .editor)
        #expect(try ledger.oneTimeLinks.open(now: minute(4)).isEmpty)
    }

    @Test func `are not used up by an account that could not be made`() throws {
        let secret = try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0))
        _ = try redeem(try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0)))
        #expect(throws: AccountError.emailTaken("ana@example.org")) { try redeem(secret) }
        #expect(try redeem(secret, email: "bob@example.org").email == "bob@example.org")
    }

    @Test func `can be withdrawn`() throws {
        let secret = try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0))
        let link = try #require(try ledger.oneTimeLinks.open(now: minute(1)).first)
        try ledger.oneTimeLinks.withdraw(link.id)
        #expect(throws: AccountError.linkInvalid) { try redeem(secret) }
    }

    @Test func `invite nobody who has an account`() throws {
        let ana = try redeem(try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0)))
        #expect(throws: AccountError.emailTaken(ana.email)) {
            try ledger.oneTimeLinks.invite(role: .viewer, email: " Ana@example.org", now: minute(1))
        }
    }

    @Test func `to a new password are void once it is set, by another one or otherwise`() throws {
        let ana = try redeem(try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0)))
        let links = try (0..<3).map { _ in try ledger.oneTimeLinks.resetPassword(of: ana, now: minute(1)) }
        _ = try ledger.oneTimeLinks.redeem(links[1], newPassword: "battery staple", now: minute(2))
        #expect(try ledger.oneTimeLinks.link(links[0], now: minute(3)) == nil)
        #expect(try ledger.oneTimeLinks.link(links[2], now: minute(3)) == nil)
        let last = try ledger.oneTimeLinks.resetPassword(of: ana, now: minute(3))
        let invitation = try ledger.oneTimeLinks.invite(role: .viewer, now: minute(3))
        try ledger.accounts.setPassword("horse battery", of: ana.id)
        #expect(try ledger.oneTimeLinks.link(last, now: minute(4)) == nil)
        #expect(try ledger.oneTimeLinks.link(invitation, now: minute(4)) != nil)
    }

    @Test func `set a new password, and make no account then`() throws {
        let ana = try redeem(try ledger.oneTimeLinks.invite(role: .viewer, now: minute(0)))
        let secret = try ledger.oneTimeLinks.resetPassword(of: ana, now: minute(1))
        #expect(throws: AccountError.linkInvalid) { try redeem(secret, email: "bob@example.org") }
        let again = try ledger.oneTimeLinks.redeem(secret, newPassword: "battery staple", now: minute(2))
        #expect(again == ana)
        #expect(try ledger.accounts.authenticate(email: ana.email, password: "battery staple") == ana)
        #expect(throws: AccountError.linkInvalid) {
            try ledger.oneTimeLinks.redeem(secret, newPassword: "battery staple", now: minute(3))
        }
    }
}

@Suite struct `Guessing passwords` {
    let ledger: Ledger
    var throttle: LoginThrottle { ledger.loginThrottle }

    init() throws {
        ledger = try Ledger.inMemory()
    }

    private func fail(_ times: Int, email: String = "ana@example.org", address: String = "10.0.0.1") throws {
        for _ in 0..<times { try throttle.recordFailure(email: email, address: address, now: minute(0)) }
    }

    private func wait(_ email: String, _ address: String, at time: Instant = minute(0)) throws -> Milliseconds? {
        try throttle.wait(email: email, address: address, now: time)
    }

    @Test func `is free a few times, then takes twice as long each time`() throws {
        try fail(5)
        #expect(try wait("ana@example.org", "10.0.0.2") == nil)
        var waits: [Milliseconds] = []
        for _ in 0..<4 {
            try fail(1)
            waits.append(try wait("Ana@example.org", "10.0.0.2") ?? 0)
        }
        #expect(waits == [1000, 2000, 4000, 8000])
        #expect(try wait("ana@example.org", "10.0.0.2", at: minute(0) + 8000) == nil)
        #expect(try wait("bob@example.org", "10.0.0.2") == nil)
    }

    @Test func `never takes longer than a quarter of an hour, and is forgotten after a day`() throws {
        try fail(100)
        #expect(try wait("ana@example.org", "10.0.0.2") == 15 * .minute)
        try fail(1)
        #expect(try wait("ana@example.org", "10.0.0.2", at: minute(24 * 60 + 1)) == nil)
        try throttle.recordFailure(email: "bob@example.org", address: "", now: minute(24 * 60 + 1))
        try throttle.recordFailure(email: "ana@example.org", address: "", now: minute(24 * 60 + 1))
        #expect(try wait("ana@example.org", "10.0.0.2", at: minute(24 * 60 + 1)) == nil)
    }

    @Test func `of many accounts slows down the address`() throws {
        for number in 0..<22 { try fail(1, email: "user\(number)@example.org") }
        #expect(try wait("new@example.org", "10.0.0.1") == 2000)
        #expect(try wait("new@example.org", "10.0.0.2") == nil)
    }

    @Test func `is over for an account that got in`() throws {
        try fail(9)
        try throttle.recordSuccess(email: "ana@example.org")
        #expect(try wait("ana@example.org", "10.0.0.2") == nil)
    }
}

@Suite struct `API tokens` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    @Test func `open until they are revoked`() throws {
        let (token, secret) = try ledger.tokens.create(name: "import", scopes: [.ingest, .read], now: minute(0))
        #expect(secret.hasPrefix("tnr_" + token.id))
        let found = try #require(try ledger.tokens.verify(secret, now: minute(1)))
        #expect(found.scopes == [.ingest, .read])
        #expect(found.name == "import")
        #expect(try ledger.tokens.revoke(token.id, now: minute(2)))
        #expect(try ledger.tokens.verify(secret, now: minute(3)) == nil)
        #expect(try ledger.tokens.revoke(token.id, now: minute(4)) == false)
        #expect(try ledger.tokens.all().first?.revoked == minute(2))
    }

    @Test func `open with every digit right alone`() throws {
        let (token, secret) = try ledger.tokens.create(name: "import", scopes: [.read], now: minute(0))
        let last = secret.last == "0" ? "1" : "0"
        for wrong in [String(secret.dropLast()) + last, secret + "0", "tnr_" + token.id, "", "tnr_"] {
            #expect(try ledger.tokens.verify(wrong, now: minute(1)) == nil)
        }
    }

    @Test func `note when they were last used, to the minute`() throws {
        let (_, secret) = try ledger.tokens.create(name: "import", scopes: [.read], now: minute(0))
        _ = try ledger.tokens.verify(secret, now: minute(5))
        _ = try ledger.tokens.verify(secret, now: minute(5) + 30 * .second)
        #expect(try ledger.tokens.all().first?.lastUsed == minute(5))
        _ = try ledger.tokens.verify(secret, now: minute(6))
        #expect(try ledger.tokens.all().first?.lastUsed == minute(6))
    }

    @Test func `leave no secret in the file`() throws {
        let (_, secret) = try ledger.tokens.create(name: "import", scopes: [.read], now: minute(0))
        let stored = try ledger.storage.read { try String.fetchOne($0, sql: "SELECT digest FROM api_token") }
        #expect(stored != nil)
        #expect(stored.map { secret.contains($0) } == false)
    }
}
