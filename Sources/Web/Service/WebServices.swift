public import Ledger
public import Support

/// Everything that pages and API need from the rest of the product.
public struct WebServices: Sendable {
    public var intake: any EventIntake
    public var reports: any ReportService
    public var tickets: any TicketService
    public var warehouse: any WarehouseService
    /// Accounts, sessions, tokens and settings.
    public var ledger: Ledger
    /// Nil: files cannot be uploaded here.
    public var imports: (any ImportService)?
    public var now: @Sendable () -> Instant

    public init(
        intake: any EventIntake, reports: any ReportService, tickets: any TicketService,
        warehouse: any WarehouseService, ledger: Ledger, now: @escaping @Sendable () -> Instant
    ) {
        self.intake = intake
        self.reports = reports
        self.tickets = tickets
        self.warehouse = warehouse
        self.ledger = ledger
        self.now = now
    }
}
