import Hummingbird
import Logging

/// A line per request: method, path, status, time, size. No query, no header, no secret that stands in a path.
struct AccessLog: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let milliseconds = start.duration(to: clock.now) / .milliseconds(1)
        context.logger.info(
            "\(request.method) \(request.pathToLog) \(response.status.code)",
            metadata: [
                "ms": "\((milliseconds * 10).rounded() / 10)",
                "bytes": "\(response.body.contentLength ?? -1)",
                "client": "\(context.client(of: request))",
            ])
        return response
    }
}

extension Request {
    /// The path as a log may keep it: a link that signs somebody in is a password, and is told by its pattern.
    var pathToLog: String {
        let segments = uri.path.split(separator: "/")
        guard let first = segments.first, segments.count > 1, first == "welcome" else { return uri.path }
        return "/\(first)/…"
    }
}
