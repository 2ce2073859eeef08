/// What went wrong with the data folder or its file, for whoever runs the product: what happened and what to do about it.
public struct LedgerError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// Another process holds the folder; nil where it did not say which.
        case alreadyOpen(process: Int32?)
        /// There is no ledger in the folder.
        case missing
        /// The file was written by a newer version of the product.
        case tooNew
        /// The file has to be migrated by a writer first.
        case tooOld
        case diskFull
        /// The folder or file cannot be read or written.
        case inaccessible
        case damaged
        /// Something was to be written through a ledger that was opened for reading.
        case readOnly
        /// Another process kept the file busy for longer than a write waits.
        case busy
        /// SQLite refused something that it never should have been asked: a bug.
        case unexpected
    }

    public let kind: Kind
    public let message: String
    public let remedy: String

    public init(_ kind: Kind, message: String, remedy: String) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    public var description: String { "\(message). \(remedy)." }
}

extension LedgerError {
    static func alreadyOpen(folder: String, process: Int32?) -> LedgerError {
        let holder = process.map { "process \($0)" } ?? "another process"
        return LedgerError(
            .alreadyOpen(process: process), message: "the data folder \(folder) is already opened by \(holder)",
            remedy: "Stop that process, or name another folder with --data")
    }

    static func missing(folder: String) -> LedgerError {
        LedgerError(
            .missing, message: "there is no ledger in \(folder)",
            remedy: "Import events or start the server once, or name the right folder with --data")
    }

    static let readOnly = LedgerError(
        .readOnly, message: "the ledger was opened for reading", remedy: "Open it for writing")

    static let notForEvents = LedgerError(
        .readOnly, message: "the ledger was not opened to take events", remedy: "Open it for writing")
}
