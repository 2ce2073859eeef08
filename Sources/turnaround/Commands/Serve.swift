import ArgumentParser
import Foundation
import Ledger
import Logging
import NIOCore
import Support
import Warehouse
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve pages and API, and derive what comes in.",
        discussion: """
            Prints the address, and at the first start a one-time link that makes the administrator. Stops on SIGTERM and
            SIGINT (ctrl-C) after answering what is under way.
            """)

    @OptionGroup var data: DataOption
    @Option(help: "The address to listen on; 0.0.0.0: all of this machine's.") var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0: any free one.") var port = 8080
    @Option(help: ArgumentHelp("What links say, where the server stands behind another: https://…", valueName: "url"))
    var publicAddress: String?
    @Flag(help: "On an empty folder: begin with a year of a help desk that does not exist.") var demo = false
    @Option(help: "What is logged: trace, debug, info, notice, warning, error.") var logLevel = "notice"

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("There is no log level '\(logLevel)'.")
        }
    }

    func run() async throws {
        let folder = data.folder
        try folder.prepare()
        let ledger = try await open(folder)
        if demo, try ledger.lastSequence() == 0 { try await DemoFill(ledger: ledger, until: .now()).run() }
        let workspace = try await Workspace(ledger: ledger, folder: folder)
        if let reason = workspace.warehouse.rebuildReason, try ledger.lastSequence() > 0 {
            Console.say("deriving all facts: \(reason)")
        }
        try await workspace.catchUp()
        try await serve(workspace, folder)
    }

    private func open(_ folder: DataFolder) async throws -> Ledger {
        do {
            return try Ledger(folder: folder.path, access: .write)
        } catch let error as LedgerError {
            // The lock alone tells: a copied folder, or one whose server was killed, may still name a server.
            guard case .alreadyOpen = error.kind, let link = ServerLink(folder), await link.answers() else {
                throw Failure(error)
            }
            throw Failure(
                "a server runs on \(folder.path) already, at \(link.file.url)",
                remedy: "Use that one, or name another folder with --data.")
        }
    }

    private func serve(_ workspace: Workspace, _ folder: DataFolder) async throws {
        let secret = ServerFile.makeSecret()
        var configuration = WebConfiguration()
        configuration.host = host
        configuration.port = port
        configuration.publicAddress = publicAddress
        configuration.localSecret = secret
        let app = ServerApp(workspace, configuration: configuration, log: logger)
        defer { ServerFile.remove(from: folder) }
        do {
            try await app.run { port in
                let url = "http://\(reachableHost):\(port)"
                do {
                    try ServerFile(url: url, pid: ProcessInfo.processInfo.processIdentifier, secret: secret)
                        .write(to: folder)
                } catch {
                    Console.say("turnaround: \(error)")
                }
                greet(workspace.ledger, at: publicAddress ?? url)
            }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure(
                "port \(port) of \(host) is in use", remedy: "Stop what listens there, or choose another with --port.")
        } catch let error as IOError where error.errnoCode == EACCES {
            throw Failure("this user may not listen on port \(port)", remedy: "Choose one above 1023 with --port.")
        } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
            throw Failure("\(host) is no address of this machine", remedy: "Choose another with --host.")
        }
    }

    private func greet(_ ledger: Ledger, at address: String) {
        Console.say("Turnaround serves \(data.folder.path) at \(address)")
        do {
            if let link = try WebApplication.firstStartLink(ledger: ledger, address: address, now: .now()) {
                Console.say("First start: make the administrator's account at\n  \(link)\n(once, within a day)")
            }
        } catch {
            Console.say("turnaround: no link for the first account: \(error)")
        }
    }

    /// Where a command on this machine reaches the server.
    private var reachableHost: String {
        switch host {
        case "0.0.0.0", "::", "": "127.0.0.1"
        default: host.contains(":") ? "[\(host)]" : host
        }
    }

    private var logger: Logger {
        var logger = Logger(label: "turnaround", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .notice
        return logger
    }
}
