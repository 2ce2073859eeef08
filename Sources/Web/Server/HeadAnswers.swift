import HTTPTypes
import Hummingbird

/// Answers HEAD as GET is answered, to the last header, and leaves the body out.
struct HeadAnswers: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .head else { return response }
        var head = Response(status: response.status, headers: response.headers, body: ResponseBody())
        if response.body.contentLength == nil {
            // Nobody knows how long it is before it is written.
            let count = Count()
            try await response.body.write(Counter(count: count))
            head.headers[.contentLength] = String(count.bytes)
        }
        return head
    }
}

private final class Count {
    var bytes = 0
}

private struct Counter: ResponseBodyWriter {
    let count: Count

    func write(_ buffer: ByteBuffer) async throws { count.bytes += buffer.readableBytes }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
