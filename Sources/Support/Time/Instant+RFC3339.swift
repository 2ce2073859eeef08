extension Instant {
    /// Why a text is no instant.
    public enum Unreadable: Error, Sendable, Equatable {
        case notRFC3339
        case noZone
        /// There is no such date, time of day or offset, or it lies outside of the years 1 to 9999.
        case outOfRange
    }

    /// What `Z` or an offset follows. Finer parts than milliseconds are cut off. The letters may be small, and a space
    /// may stand for the `T`. A leap second is the last millisecond of its minute.
    public init(rfc3339 bytes: UnsafeBufferPointer<UInt8>) throws(Unreadable) {
        var reader = RFC3339Reader(bytes: bytes)
        self = try reader.instant()
    }

    /// As ``init(rfc3339:)-(UnsafeBufferPointer<UInt8>)``, from text.
    public init(parsing text: some StringProtocol) throws(Unreadable) {
        let parsed = text.utf8.withContiguousStorageIfAvailable { Instant.parsed($0) }
        self = try (parsed ?? Array(text.utf8).withUnsafeBufferPointer { Instant.parsed($0) }).get()
    }

    /// Nil: `text` is no RFC 3339 instant with a zone.
    public init?(rfc3339 text: some StringProtocol) {
        guard let instant = try? Instant(parsing: text) else { return nil }
        self = instant
    }

    private static func parsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Instant, Unreadable> {
        Result { () throws(Unreadable) in try Instant(rfc3339: bytes) }
    }

    /// `2024-03-01T09:00:00.000Z`.
    public var rfc3339: String {
        let day = milliseconds.flooredQuotient(by: .day)
        let time = Int(milliseconds - day * .day)
        let (year, month, date) = LocalDate(dayNumber: Int(day)).components
        return String(unsafeUninitializedCapacity: 24) { buffer in
            func write(_ number: Int, at position: Int, digits: Int) {
                var rest = number
                for index in (position..<(position + digits)).reversed() {
                    buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            _ = buffer.initialize(from: "0000-00-00T00:00:00.000Z".utf8)
            write(min(max(year, 0), 9999), at: 0, digits: 4)
            write(month, at: 5, digits: 2)
            write(date, at: 8, digits: 2)
            write(time / 3_600_000, at: 11, digits: 2)
            write(time / 60_000 % 60, at: 14, digits: 2)
            write(time / 1000 % 60, at: 17, digits: 2)
            write(time % 1000, at: 20, digits: 3)
            return 24
        }
    }
}

extension Instant.Unreadable: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notRFC3339: "is no RFC 3339 instant; write 2024-03-01T09:00:00Z"
        case .noZone: "has no zone; end it with Z or with an offset such as +01:00"
        case .outOfRange: "is a date, a time or an offset that does not exist"
        }
    }
}

extension Instant: CustomStringConvertible {
    public var description: String { rfc3339 }
}
