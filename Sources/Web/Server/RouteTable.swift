import Hummingbird

/// The addresses that the server answers to. It registers them, and knows afterwards which methods each of them
/// answers to: what tells "no such page" from "not with this method".
struct RouteTable: Sendable {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    private var routes: [(segments: [Substring], path: String, method: HTTPRequest.Method, handler: Handler)] = []

    mutating func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        routes.append((path.split(separator: "/"), path, method, handler))
    }

    func register(on router: Router<WebContext>) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method, use: route.handler)
            if route.method == .get { router.on(RouterPath(route.path), method: .head, use: route.handler) }
        }
    }

    /// As an Allow header lists them; empty: there is nothing at that path.
    func methods(at path: String) -> [String] {
        let segments = path.split(separator: "/")
        var methods: Set<String> = []
        for route in routes where Self.matches(route.segments, segments) {
            methods.insert(route.method.rawValue)
        }
        if methods.contains("GET") { methods.insert("HEAD") }
        return methods.sorted()
    }

    private static func matches(_ pattern: [Substring], _ path: [Substring]) -> Bool {
        if pattern.last == "**" {
            return path.count >= pattern.count && zip(pattern.dropLast(), path).allSatisfy(matches)
        }
        return pattern.count == path.count && zip(pattern, path).allSatisfy(matches)
    }

    private static func matches(_ pattern: Substring, _ segment: Substring) -> Bool {
        pattern.hasPrefix("{") || pattern == segment
    }
}
