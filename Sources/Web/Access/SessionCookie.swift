import Hummingbird
import Support

/// The cookie that carries a session's token: no script reads it, and other sites' posts come without it.
enum SessionCookie {
    static func name(_ configuration: WebConfiguration) -> String {
        configuration.isSecure ? "__Host-turnaround" : "turnaround"
    }

    static func set(_ token: String, _ configuration: WebConfiguration) -> Cookie {
        cookie(token, maxAge: Int(configuration.sessionLifetime / .seconds(1)), configuration)
    }

    static func cleared(_ configuration: WebConfiguration) -> Cookie {
        cookie("", maxAge: 0, configuration)
    }

    private static func cookie(_ value: String, maxAge: Int, _ configuration: WebConfiguration) -> Cookie {
        Cookie(
            name: name(configuration), value: value, maxAge: maxAge, path: "/", secure: configuration.isSecure,
            httpOnly: true, sameSite: .lax)
    }
}
