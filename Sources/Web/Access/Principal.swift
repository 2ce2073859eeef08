public import Ledger

/// Who asks: a program with a token, a person who is signed in, or a command on the same machine.
public enum Principal: Sendable {
    case token(APIToken)
    case session(Session, token: String)
    case local

    /// What the API lets it do.
    var scopes: Set<APIToken.Scope> {
        switch self {
        case .token(let token): token.scopes
        case .session(let session, _): session.account.role == .admin ? Set(APIToken.Scope.allCases) : [.read]
        case .local: Set(APIToken.Scope.allCases)
        }
    }

    /// The scope admin includes the others.
    func has(_ scope: APIToken.Scope) -> Bool {
        scopes.contains(scope) || scopes.contains(.admin)
    }
}
