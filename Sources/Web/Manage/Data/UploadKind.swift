/// What a file is by its first bytes: told before anything of it is stored.
enum UploadKind: Equatable {
    case text, gzip
    /// Nothing that can be imported: in a word what it is.
    case refused(String)

    init(firstBytes bytes: [UInt8]) {
        func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        func begins(_ signature: String) -> Bool { begins(Array(signature.utf8)) }
        if begins([0x1F, 0x8B]) {
            self = .gzip
        } else if begins("PK\u{3}\u{4}") {
            self = .refused("zip")
        } else if begins("%PDF") {
            self = .refused("pdf")
        } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            self = .refused("office")
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8") {
            self = .refused("picture")
        } else if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
            self = .refused("utf16")
        } else if begins("<") {
            self = .refused("markup")
        } else if bytes.isEmpty || bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            self = .refused("empty")
        } else if bytes.contains(0) {
            self = .refused("binary")
        } else {
            self = .text
        }
    }
}
