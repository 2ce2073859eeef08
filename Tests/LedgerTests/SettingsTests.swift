import Support
import Testing

@testable import Ledger

@Suite struct `The settings of an installation` {
    @Test func `have defaults, and are kept`() throws {
        let ledger = try Ledger.inMemory()
        #expect(try ledger.settings() == Settings(accountName: "", timeZone: "UTC", weekStart: .monday))
        let settings = Settings(accountName: "Acme", timeZone: "Europe/Madrid", weekStart: .sunday)
        try ledger.save(settings)
        #expect(try ledger.settings() == settings)
        try ledger.save(Settings())
        #expect(try ledger.settings() == Settings())
    }
}
