/// How the server listens and what it allows a client to cost.
public struct WebConfiguration: Sendable {
    public var host = "127.0.0.1"
    /// 0: any free one.
    public var port = 8080
    /// `https://reports.example.org`: what links say and which origin may post; nil: as the request's Host header says.
    public var publicAddress: String?
    /// Counts as a token with the scope admin; for commands on the same machine. Nil: there is none.
    public var localSecret: String?
    public var version = "dev"

    /// Bytes of one body of events, unpacked; more is answered with 413.
    public var eventBodyLimit = 256 << 20
    /// The same with `atomic=true`, which keeps all of it until the end.
    public var atomicBodyLimit = 32 << 20
    /// Bytes of one line of events, and of any other body.
    public var smallBodyLimit = 1 << 20
    /// Bytes of one uploaded file.
    public var uploadLimit = 4 << 30
    /// Events committed together.
    public var batchSize = 2000
    public var maximumConnections = 512
    /// A connection on which nothing moves, in either direction, is closed.
    public var idleTimeout: Duration = .seconds(60)
    /// A body has this long, and afterwards must have come in at `minimumRate` bytes a second on average.
    public var bodyGrace: Duration = .seconds(30)
    public var minimumRate = 1024
    public var sessionLifetime: Duration = .seconds(14 * 86_400)

    public init() {}

    /// Cookies are marked Secure behind https.
    public var isSecure: Bool { publicAddress?.hasPrefix("https://") ?? false }
}
