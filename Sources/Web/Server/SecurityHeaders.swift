import HTTPTypes
import Hummingbird

/// Tells browsers what a page may do: scripts, styles and connections of this server only, nothing inline, no frames.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
        "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.frameOptions] = "DENY"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

extension HTTPField.Name {
    // Names of the kind that is always valid.
    static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .date
    static let frameOptions = HTTPField.Name("X-Frame-Options") ?? .date
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .date
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .date
    static let csrfToken = HTTPField.Name("X-CSRF-Token") ?? .date
}
