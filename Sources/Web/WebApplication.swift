public import Hummingbird
import HummingbirdCore
public import Ledger
public import Logging
import NIOCore
public import Support

/// The pages and the API, put together from what the rest of the product offers. The server and the tests build it here.
public struct WebApplication: Sendable {
    let services: WebServices
    let configuration: WebConfiguration

    let access: APIAccess
    let pages: PageAccess
    let files: StaticFiles
    let renderer: PageRenderer

    let events: EventsEndpoint
    let reports: ReportsEndpoint
    let ticket: TicketEndpoint
    let status: StatusEndpoint
    let quality: QualityEndpoint
    let settings: SettingsEndpoint
    let rebuild: RebuildEndpoint
    let tokens: TokensEndpoint
    let openAPI: OpenAPIEndpoint

    let signIn: SignInPages
    let welcome: WelcomePages
    let accounts: AccountPages
    let home: HomePages
    let reportPages: ReportPages
    let recordsPages: RecordsPages
    let ticketPages: TicketPages
    let preferences: PreferencesPage

    let manage: ManagePages

    private init(services: WebServices, configuration: WebConfiguration) throws {
        self.services = services
        self.configuration = configuration
        let (ledger, now) = (services.ledger, services.now)
        let authentication = Authentication(ledger: ledger, configuration: configuration, now: now)
        let forgery = ForgeryProtection(ledger: ledger, publicAddress: configuration.publicAddress)
        access = APIAccess(authentication: authentication, forgery: forgery)
        pages = PageAccess(
            authentication: authentication, forgery: forgery, ledger: ledger, warehouse: services.warehouse,
            configuration: configuration, now: now)
        files = try StaticFiles.bundled.get()
        renderer = PageRenderer(templates: try Templates(), files: files)

        events = EventsEndpoint(intake: services.intake, configuration: configuration)
        reports = ReportsEndpoint(reports: services.reports)
        ticket = TicketEndpoint(tickets: services.tickets)
        status = StatusEndpoint(warehouse: services.warehouse, version: configuration.version, now: now)
        quality = QualityEndpoint(warehouse: services.warehouse)
        settings = SettingsEndpoint(ledger: ledger, warehouse: services.warehouse, configuration: configuration)
        rebuild = RebuildEndpoint(warehouse: services.warehouse)
        tokens = TokensEndpoint(ledger: ledger, configuration: configuration, now: now)
        openAPI = OpenAPIEndpoint(version: configuration.version)

        let passwords = PasswordCheck(ledger: ledger, work: PasswordWork(), now: now)
        signIn = SignInPages(
            ledger: ledger, configuration: configuration, forgery: forgery, renderer: renderer, passwords: passwords,
            now: now)
        welcome = WelcomePages(
            ledger: ledger, configuration: configuration, forgery: forgery, renderer: renderer, signIn: signIn,
            work: passwords.work, now: now)
        accounts = AccountPages(ledger: ledger, configuration: configuration, renderer: renderer, now: now)
        home = HomePages(reports: services.reports, renderer: renderer)
        reportPages = ReportPages(reports: services.reports, ledger: ledger, renderer: renderer)
        recordsPages = RecordsPages(reports: services.reports, renderer: renderer)
        ticketPages = TicketPages(tickets: services.tickets, renderer: renderer)
        preferences = PreferencesPage(configuration: configuration)
        manage = ManagePages(
            services, configuration: configuration, access: pages, passwords: passwords, renderer: renderer)
    }

    /// What answers requests, without a server around it.
    public static func responder(
        services: WebServices, configuration: WebConfiguration
    ) throws -> RouterResponder<WebContext> {
        try WebApplication(services: services, configuration: configuration).router().buildResponder()
    }

    /// The server. It listens while it runs, as a service of a group; `onRunning` is told the port that it got.
    public static func build(
        services: WebServices, configuration: WebConfiguration, logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws -> Application<RouterResponder<WebContext>> {
        Application(
            responder: try responder(services: services, configuration: configuration),
            server: .http1(configuration: channels(configuration)),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(configuration.maximumConnections, logger: logger)),
            onServerRunning: { await onRunning($0.localAddress?.port ?? configuration.port) },
            logger: logger)
    }

    private static func channels(_ configuration: WebConfiguration) -> HTTP1Channel.Configuration {
        let timeout = TimeAmount(configuration.idleTimeout)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                IdleStateHandler(allTimeout: timeout + timeout), ConnectionWatch(), LastAnswer(),
            ],
            idleTimeout: timeout,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 32 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 200))
    }

    private func router() -> Router<WebContext> {
        let routes = routes()
        let router = Router(context: WebContext.self)
        router.add(middleware: AccessLog())
        router.add(middleware: HeadAnswers())
        router.add(middleware: Compression())
        router.add(middleware: SecurityHeaders(isSecure: configuration.isSecure))
        router.add(middleware: ProblemMiddleware(routes: routes, page: problemPage))
        routes.register(on: router)
        return router
    }

    /// What a person sees where something went wrong: whoever is signed in with the ways on that every page has.
    private func problemPage(_ problem: Problem, _ request: Request, _ context: WebContext) async -> Response {
        var page = try? await pages.authorise(request, context, .viewer)?.0
        // What was posted cannot be asked for again.
        if !request.method.isSafe { page?.location = LandingPath.home.text }
        return renderer.page(for: problem, id: context.requestID, page, visitor: Visitor(request))
    }

    /// An operation of the API that asks for a scope.
    func api(
        _ scope: APIToken.Scope, _ handler: @escaping RouteTable.Handler
    ) -> RouteTable.Handler {
        { [access] request, context in
            try await handler(request, access.authorise(request, context, scope))
        }
    }

    /// The address that makes the first administrator, once; nil where there is an account already.
    public static func firstStartLink(
        ledger: Ledger, address: String, now: Instant
    ) throws -> String? {
        try ledger.oneTimeLinks.setUp(now: now).map { "\(address)/welcome/\($0)" }
    }
}
