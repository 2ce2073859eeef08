import Hummingbird
import Ledger
import Reports

extension Problem {
    /// What a caller is told of an error; nil: nothing but ``internal``, it is not the caller's.
    init?(telling error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as ParameterError: self.init(error)
        case let error as LedgerError: self.init(error)
        case is PasswordWork.Busy: self = .busy()
        case _ where ClientGone.isMeant(by: error), is CancellationError:
            self.init(
                HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request"), "gone", "The client has gone",
                detail: "the connection was closed before the answer was ready"
            )
            self = worded("why_gone")
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            self.init(
                error.status, "request", "The request does not fit",
                detail: (error as? HTTPError)?.body ?? error.status.reasonPhrase)
            self = worded("why_request")
        default: return nil
        }
    }

    private init?(_ error: LedgerError) {
        let status: HTTPResponse.Status
        switch error.kind {
        case .diskFull: status = .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .busy, .alreadyOpen: status = .serviceUnavailable
        case .missing, .tooNew, .tooOld, .inaccessible, .damaged, .readOnly, .unexpected: return nil
        }
        self.init(status, "storage", "The data folder cannot take it", detail: error.description)
        self = worded("why_storage")
    }
}
