import Ledger
import Support

extension Ledger {
    func accountZone() throws -> Zone { try settings().zone }
}

extension Settings {
    /// A zone that this machine does not know is an error, never silently another one.
    var zone: Zone {
        get throws {
            guard let zone = Zone(timeZone) else {
                throw Failure(
                    "the account's time zone '\(timeZone)' is not known here",
                    remedy: "Choose another with `turnaround settings --time-zone`, or install tzdata.")
            }
            return zone
        }
    }
}
