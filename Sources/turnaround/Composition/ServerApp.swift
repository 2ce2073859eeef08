import Foundation
import Hummingbird
import Ledger
import Logging
import ServiceLifecycle
import Support
import UnixSignals
import Web

/// The server of one data folder, put together: what answers requests, and what derives beside it. The command and the tests build
/// it here.
struct ServerApp {
    let loop: DeriverLoop
    let services: WebServices
    let configuration: WebConfiguration
    /// Nil in memory, where there is nowhere to put files.
    private let imports: ImportDesk?
    private let log: Logger

    init(_ workspace: Workspace, configuration: WebConfiguration, log: Logger) {
        let loop = DeriverLoop(deriver: workspace.deriver, clock: workspace.clock, log: log)
        var desk = workspace.desk
        desk.patience = .seconds(2)
        desk.hurry = { loop.wake() }
        self.loop = loop
        self.configuration = configuration
        self.log = log
        let intake = LedgerIntake(ledger: workspace.ledger) { loop.wake() }
        let imports = workspace.ledger.path.map { ledgerPath in
            let data = URL(fileURLWithPath: ledgerPath).deletingLastPathComponent().path
            return ImportDesk(
                ledger: workspace.ledger, intake: intake, folder: UploadFolder(path: data + "/uploads"),
                clock: workspace.clock, log: log)
        }
        self.imports = imports
        var services = WebServices(
            intake: intake,
            reports: desk,
            tickets: workspace.explainer,
            warehouse: WarehouseSteward(
                ledger: workspace.ledger, warehouse: workspace.warehouse, standing: workspace.deriver.standing,
                loop: loop),
            ledger: workspace.ledger, now: workspace.clock)
        services.imports = imports
        self.services = services
    }

    /// Runs until it is told to stop; requests under way are answered before the deriver stops.
    func run(onRunning: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        let server = try WebApplication.build(
            services: services, configuration: configuration, logger: log, onRunning: onRunning)
        var group = ServiceGroupConfiguration(
            services: [loop, server] + (imports.map { [$0] } ?? []), gracefulShutdownSignals: [.sigterm, .sigint],
            logger: log)
        group.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: group).run()
    }
}
