import CSodium

/// Random secrets, and the digests of them that are stored instead.
enum Secret {
    static func randomBytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        Sodium.start()
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// 256 bits, 64 hex digits.
    static func make() -> String { hex(randomBytes(32)) }

    /// A name for something that is no secret, 16 hex digits.
    static func makeIdentifier() -> String { hex(randomBytes(8)) }

    /// What is stored of a secret: a long random one needs no slow hash. 64 hex digits.
    static func digest(_ secret: String) -> String {
        Sodium.start()
        var digest = [UInt8](repeating: 0, count: 32)
        let bytes = Array(secret.utf8)
        crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
        return hex(digest)
    }

    /// Takes the same time wherever they differ.
    static func areEqual(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
    }

    /// What hex digits in lower case say; nil: they are none.
    static func bytes(_ hex: String) -> [UInt8]? {
        func digit(_ byte: UInt8) -> UInt8? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digit(digits[place]), let low = digit(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

enum Sodium {
    private static let isReady = sodium_init() >= 0

    /// Before the first call of anything else.
    static func start() {
        precondition(isReady, "libsodium found no source of randomness")
    }
}
