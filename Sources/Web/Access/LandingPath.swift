/// Where somebody lands after signing in: an address of this server, whatever the link said.
struct LandingPath: Sendable, Equatable {
    let text: String

    static let home = LandingPath("/reports")

    /// Doors that lead nowhere by themselves.
    private static let doors: Set<Substring> = ["/sign-in", "/sign-out"]

    /// Anything but a page of this server, such as `//elsewhere` or `https://elsewhere`, becomes the home page.
    init(_ text: String?) {
        let isOwn =
            text.map { text in
                text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
                    && !Self.doors.contains(text.prefix { $0 != "?" && $0 != "#" })
                    && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
            } ?? false
        self.text = isOwn ? Self.ascii(text ?? "/reports") : "/reports"
    }

    /// As it goes into a header: what is no ASCII becomes percent-encoded UTF-8.
    private static func ascii(_ text: String) -> String {
        text.utf8.reduce(into: "") { ascii, byte in
            if byte < 0x80 { ascii.unicodeScalars.append(Unicode.Scalar(byte)) } else { ascii += escaped(byte) }
        }
    }

    private static func escaped(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The sign-in page that leads here.
    var signIn: String {
        text == "/reports" ? "/sign-in" : "/sign-in?to=\(Self.encoded(text))"
    }

    /// The same where something was posted in vain: it is told that nothing was saved.
    var signInAgain: String { signIn + (text == "/reports" ? "?" : "&") + "ended=yes" }

    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
                || "/-._~".utf8.contains(byte)
            {
                encoded.unicodeScalars.append(scalar)
            } else {
                encoded += escaped(byte)
            }
        }
    }
}
