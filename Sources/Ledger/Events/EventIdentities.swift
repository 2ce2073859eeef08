import CSodium
import GRDB

/// Which event ids are taken.
///
/// Each id has a slot, a keyed 64-bit hash, or the next free one where two ids meet. Slots are spread at random over their
/// table, so that every batch would rewrite all of it: instead the latest ones stay in memory and go to the table by
/// the hundred thousand. After a crash they are read back from `arrival`.
struct EventIdentities {
    /// Smaller ones are for tests.
    struct Limits: Sendable {
        /// Slots in memory before they are written: about 15 MB.
        var tail = 400_000
        /// The fewer bits it has, the more ids meet in one slot.
        var slotMask: Int64 = -1
    }

    static let keyLength = Int(crypto_shorthash_KEYBYTES)

    private let key: [UInt8]
    private let limits: Limits
    private var identifiedThrough: Int64
    /// Slot to sequence, of the events after `identifiedThrough`.
    private var tail: [Int64: Int64] = [:]

    init(_ db: Database, state: LedgerState, limits: Limits) throws {
        key = state.identityKey
        identifiedThrough = state.identifiedThrough
        self.limits = limits
        let rows = try PreparedStatement(db, "SELECT slot, sequence FROM arrival WHERE sequence > ?")
        rows.bind(identifiedThrough, at: 1)
        while try rows.step() { tail[rows.integer(0)] = rows.integer(1) }
        rows.reset()
    }

    /// The first slot to look for an id in.
    func slot(of id: String) -> Int64 {
        var id = id
        var hash = [UInt8](repeating: 0, count: Int(crypto_shorthash_BYTES))
        id.withUTF8 { _ = crypto_shorthash(&hash, $0.baseAddress, UInt64($0.count), key) }
        return hash.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) } & limits.slotMask
    }

    func next(after slot: Int64) -> Int64 { (slot &+ 1) & limits.slotMask }

    /// The sequence of the event in each slot; nil where it is free.
    func sequences(in slots: [Int64], _ db: Database) throws -> [Int64?] {
        var found = slots.map { tail[$0] }
        guard identifiedThrough > 0 else { return found }
        let table = try IdentityTable(db)
        // In the table's own order, each of its pages is read once.
        for index in slots.indices.sorted(by: { slots[$0] < slots[$1] }) where found[index] == nil {
            found[index] = try table.sequence(in: slots[index])
        }
        return found
    }

    func sequence(in slot: Int64, _ db: Database) throws -> Int64? {
        if let sequence = tail[slot] { return sequence }
        return identifiedThrough > 0 ? try IdentityTable(db).sequence(in: slot) : nil
    }

    /// Adds the slots of one batch; `lastSequence` is its last event's.
    mutating func add(_ slots: [Int64: Int64], through lastSequence: Int64, _ db: Database) throws {
        tail.merge(slots) { _, new in new }
        guard tail.count > limits.tail else { return }
        let table = try PreparedStatement(db, "INSERT INTO identity (slot, sequence) VALUES (?, ?)")
        for (slot, sequence) in tail.sorted(by: { $0.key < $1.key }) {
            table.bind(slot, at: 1)
            table.bind(sequence, at: 2)
            try table.run()
        }
        try db.execute(sql: "UPDATE ledger SET identified_through = ?", arguments: [lastSequence])
        identifiedThrough = lastSequence
        tail.removeAll(keepingCapacity: true)
    }
}

private struct IdentityTable {
    private let statement: PreparedStatement

    init(_ db: Database) throws {
        statement = try PreparedStatement(db, "SELECT sequence FROM identity WHERE slot = ?")
    }

    func sequence(in slot: Int64) throws -> Int64? {
        statement.bind(slot, at: 1)
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : nil
    }
}
