import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Stands in each connection's pipeline and ends the connection behind an answer that was given before the body of its
/// request was in: what is left of it is wanted by nobody, and may be gigabytes.
///
/// The client is told (`Connection: close`) and asks nothing more here. The answer leaves whole, and what still comes
/// in is thrown away for a while: closing at once would reset the connection, and the answer with it. No later request
/// is taken in, so none is cut off.
final class LastAnswer: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// For the client to read what it was told while it is still sending.
    private static let patience = TimeAmount.seconds(5)

    /// Requests that came in whole, and those that are answered or being answered.
    private var (wholeRequests, answers) = (0, 0)
    private var isLast = false
    private var isWritten = false
    private var end: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLast else { return }
        if case .end = unwrapInboundIn(data) { wholeRequests += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational:
            answers += 1
            if answers > wholeRequests || head.headerFields[.connection] == "close" {
                isLast = true
                head.headerFields[.connection] = "close"
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end where isLast:
            let written = promise ?? context.eventLoop.makePromise()
            context.write(data, promise: written)
            written.futureResult.assumeIsolated().whenComplete { [self] _ in isOver(context) }
        case .head, .body, .end:
            context.write(data, promise: promise)
        }
    }

    private func isOver(_ context: ChannelHandlerContext) {
        isWritten = true
        context.close(mode: .output, promise: nil)
        end = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        context.fireUserInboundEventTriggered(event)
        if isWritten, case ChannelEvent.inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end?.cancel()
        end = nil
        context.fireChannelInactive()
    }
}
