import HTTPTypes
import Hummingbird
import Logging

/// Turns whatever was thrown into an answer: problem details for the API, a page for people. Nothing leaves the server
/// with a stack trace; what is the server's own fault is logged under the request's id.
struct ProblemMiddleware: RouterMiddleware {
    let routes: RouteTable
    /// The page for a person.
    let page: @Sendable (Problem, Request, WebContext) async -> Response

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return await answer(to: problem(of: error, request, context), request, context)
        }
    }

    private func problem(of error: any Error, _ request: Request, _ context: WebContext) -> Problem {
        // The router throws the same for an unknown path and for an unknown method on a known one.
        if let error = error as? HTTPError, error.status == .notFound {
            let methods = routes.methods(at: request.uri.path)
            let path = request.uri.path
            guard methods.isEmpty else { return .methodNotAllowed(methods) }
            return .notFound("there is nothing at \(path)").worded("why_nothing_there", ["path": path])
        }
        if let problem = Problem(telling: error) { return problem }
        context.logger.error("failed", metadata: ["error": "\(error)", "path": "\(request.pathToLog)"])
        return .internal
    }

    private func answer(to problem: Problem, _ request: Request, _ context: WebContext) async -> Response {
        guard request.isForAPI else { return await page(problem, request, context) }
        var response = Response(json: problem.json(id: context.requestID), status: problem.status)
        response.headers[.contentType] = "application/problem+json"
        response.headers.append(contentsOf: problem.headers)
        return response
    }
}
