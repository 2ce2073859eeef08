import ArgumentParser
import Ledger
import Support

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Let programs in: create, list and revoke API tokens.",
        subcommands: [Create.self, List.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token and print it: here and never again.")

        @OptionGroup var data: DataOption
        @Argument(help: "What it is for.") var name: String
        @Option(help: "What it may do: a comma list of ingest, read, admin.") var scope = "read"

        func run() async throws {
            try data.folder.prepare()
            let words = scope.split(separator: ",").map { $0.trimmingPrefix(" ") }
            let scopes = try words.map { word in
                guard let scope = APIToken.Scope(rawValue: String(word)) else {
                    let known = APIToken.Scope.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Failure.wrongUse("there is no scope '\(word)'", remedy: "There are: \(known)")
                }
                return scope
            }
            guard !scopes.isEmpty else { throw Failure.wrongUse("a token needs a scope") }
            let ledger = try Ledger(folder: data.folder.path, access: .administer)
            Console.print(try ledger.tokens.create(name: name, scopes: Set(scopes), now: .now()).secret)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All tokens, revoked ones too.")

        @OptionGroup var data: DataOption

        func run() async throws {
            try data.folder.requireLedger()
            for token in try Ledger(folder: data.folder.path, access: .read).tokens.all() {
                let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: ",")
                let used = token.lastUsed.map { "last used \($0.rfc3339)" } ?? "never used"
                let state = token.revoked.map { "revoked \($0.rfc3339)" } ?? used
                Console.print("\(token.id)  \(token.name)  \(scopes)  created \(token.created.rfc3339)  \(state)")
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a token open nothing any more.")

        @OptionGroup var data: DataOption
        @Argument(help: "The token's id, as `token list` says it.") var id: String

        func run() async throws {
            try data.folder.requireLedger()
            let ledger = try Ledger(folder: data.folder.path, access: .administer)
            guard try ledger.tokens.revoke(id, now: .now()) else {
                throw Failure("no token that works has the id '\(id)'", remedy: "See `turnaround token list`.")
            }
            Console.print("revoked \(id)")
        }
    }
}
