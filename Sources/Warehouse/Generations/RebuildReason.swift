/// Why a warehouse has to be derived anew from its ledger.
public enum RebuildReason: Sendable, Equatable, CustomStringConvertible {
    /// There is none yet.
    case missing
    /// The file does not open, or lacks what every warehouse has.
    case damaged(String)
    /// It was written by another version of the program.
    case otherSchema(found: Int?, expected: Int)
    /// Its facts are of another ledger.
    case otherLedger

    public var description: String {
        switch self {
        case .missing: "there is none yet"
        case .damaged(let problem): "the file is damaged: \(problem)"
        case .otherSchema(let found, let expected):
            "its tables are of version \(found.map { String($0) } ?? "unknown"), not \(expected)"
        case .otherLedger: "it belongs to another ledger"
        }
    }
}
