import Foundation
public import Support

extension Zone {
    /// By its name in whatever capitals: `europe/copenhagen` is `Europe/Copenhagen`.
    public init?(spelled name: String) {
        if let zone = Zone(name) {
            self = zone
        } else {
            let lowercase = name.lowercased()
            guard let known = TimeZone.knownTimeZoneIdentifiers.first(where: { $0.lowercased() == lowercase }),
                let zone = Zone(known)
            else { return nil }
            self = zone
        }
    }
}
