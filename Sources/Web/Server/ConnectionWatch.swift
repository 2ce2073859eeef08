import Glibc
import Hummingbird
import NIOCore
import NIOHTTP1

/// Stands in each connection's pipeline and notices that the client has gone, or does not move any more.
///
/// Hummingbird closes a connection that is idle between requests or in the midst of one. What is left: a client that
/// reads an answer too slowly or not at all (``IdleStateHandler`` in front of this says so), and one that goes
/// away while a query runs for it.
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny

    private var whenGone: (@Sendable () -> Void)?
    private var isGone = false

    /// Calls `whenGone` once the client has gone, at once if it has; nil: nobody wants to know any more.
    func watch(_ whenGone: (@Sendable () -> Void)?) {
        self.whenGone = whenGone
        if isGone { whenGone?() }
    }

    private func clientHasGone() {
        isGone = true
        whenGone?()
        whenGone = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        clientHasGone()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case let event as ChannelEvent where event == .inputClosed:
            clientHasGone()
            context.fireUserInboundEventTriggered(event)
        case is IdleStateHandler.IdleStateEvent:
            context.close(promise: nil)
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }
}

/// The client closed the connection before its answer was ready.
struct ClientGone: Error {
    /// What the layers below say where a connection ends in the midst of a body.
    static func isMeant(by error: any Error) -> Bool {
        switch error {
        case is ClientGone: true
        case let error as HTTPParserError: error == .invalidEOFState
        case let error as ChannelError: [.eof, .inputClosed, .alreadyClosed, .ioOnClosedChannel].contains(error)
        case let error as IOError: [ECONNRESET, EPIPE].contains(error.errnoCode)
        default: false
        }
    }
}

extension WebContext {
    /// Runs an operation that is cancelled when the client goes away, so that nobody's query runs for nobody.
    func whileConnected<Value: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let channel else { return try await operation() }
        let (gone, continuation) = AsyncStream.makeStream(of: Void.self)
        channel.onConnectionWatch { $0.watch { continuation.yield() } }
        defer { channel.onConnectionWatch { $0.watch(nil) } }
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask(operation: operation)
            group.addTask {
                for await _ in gone { throw ClientGone() }
                throw CancellationError()
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}

extension Channel {
    fileprivate func onConnectionWatch(_ body: @escaping @Sendable (ConnectionWatch) -> Void) {
        eventLoop.execute {
            if let watch = try? self.pipeline.syncOperations.handler(type: ConnectionWatch.self) { body(watch) }
        }
    }
}
