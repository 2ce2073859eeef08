import Support

/// Makes the ids of a table's events out of what they say, so that the same row has the same ids in every export: what
/// came in before is a duplicate, what is new is taken.
struct EventNaming: Sendable {
    let table: String

    /// `table:ticket:part:hash`, where the hash is that of what the event says and of its time.
    func event(_ subject: String, _ part: String, at: Instant, _ payload: Event.Payload) -> DecodedEvent {
        let content = EventEncoder().content(of: Event(id: "", at: at, payload: payload))
        var hash = Fingerprint()
        hash.add(content)
        hash.add(String(at.milliseconds).utf8)
        let owner = subject.utf8.count <= 48 ? subject : Fingerprint(of: subject).text
        let what = part.utf8.count <= 28 ? part : Fingerprint(of: part).text
        let id = "\(table):\(owner):\(what):\(hash.text)"
        return DecodedEvent(event: Event(id: id, at: at, payload: payload), content: content)
    }

    /// The place of an event among those of its ticket at one instant: ids of one time sort in the order of the rows.
    static func place(_ at: Instant, _ number: Int) -> String {
        let digits = String(number)
        return "\(at.milliseconds / 1000).\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
}

/// FNV-1a, 64 bits: small, the same on every machine and in every version. Nobody gains by two texts of one fingerprint.
struct Fingerprint: Sendable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(of text: String) {
        add(text.utf8)
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Eleven letters.
    var text: String {
        let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)
        return String(decoding: (0..<11).map { alphabet[Int(value >> ($0 * 6) & 63)] }, as: UTF8.self)
    }
}
