import CSodium

/// Passwords as Argon2id digests. Making and checking one takes some 50 ms and 64 MB on purpose: call it outside of transactions.
enum PasswordHash {
    static func make(_ password: String) throws -> String {
        Sodium.start()
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8CString)
        let code = crypto_pwhash_str(
            &text, bytes, UInt64(bytes.count - 1), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
            Int(crypto_pwhash_MEMLIMIT_INTERACTIVE))
        guard code == 0 else { throw OutOfMemory() }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func verify(_ password: String, against hash: String) -> Bool {
        Sodium.start()
        let bytes = Array(password.utf8CString)
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count - 1)) == 0
    }

    /// Checked where there is no such account, so that the answer takes as long as with one.
    static let ofNobody = (try? make(Secret.make())) ?? ""

    struct OutOfMemory: Error, CustomStringConvertible {
        var description: String { "there is not enough memory to hash a password (64 MB)" }
    }
}
