public import Hummingbird
public import Logging
public import NIOCore

/// What is known about a request beside what it says: who asks, under which id it is logged, on which connection.
public struct WebContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who asks; nil until a middleware has found out, and where nobody is signed in.
    public var principal: Principal?
    /// Nil where the application is called without a server, as tests do.
    public let channel: (any Channel)?
    /// Names the request in the log and in what the caller is told of a problem.
    public let requestID: String

    public init(source: ApplicationRequestContextSource) {
        requestID = source.logger[metadataKey: "hb.request.id"]?.description ?? RequestID().description
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Without a server; `id` as it is logged.
    public init(logger: Logger, id: String) {
        requestID = id
        var logger = logger
        logger[metadataKey: "hb.request.id"] = .string(id)
        coreContext = CoreRequestContextStorage(source: InProcessSource(logger: logger))
        channel = nil
    }

    private struct InProcessSource: RequestContextSource {
        let logger: Logger
    }

    /// The address at the other end, for throttling; a word of its own without a server.
    var peer: String { channel?.remoteAddress?.ipAddress ?? "in-process" }

    /// Whose request it is. Behind a proxy on the same machine that is the last one that it names; what others say of
    /// themselves is not believed.
    func client(of request: Request) -> String {
        guard ["127.0.0.1", "::1", "in-process"].contains(peer), let chain = request.headers[.xForwardedFor] else {
            return peer
        }
        return chain.split(separator: ",").last.map { String($0).trimmingBlanks() } ?? peer
    }
}
