import HTTPTypes

/// In which codings a client takes answers (Accept-Encoding, RFC 9110): `gzip;q=0.8, identity;q=0`.
struct AcceptedCodings: Sendable, Equatable {
    /// Whether an answer goes out packed where that is worth it.
    let takesGzip: Bool
    /// Whether it must not go out as it is.
    let refusesIdentity: Bool

    init(_ header: String?) {
        var weights: [String: Double] = [:]
        for wish in (header ?? "").split(separator: ",") {
            let parts = wish.split(separator: ";").map { $0.trimmingBlanks().lowercased() }
            guard let coding = parts.first, !coding.isEmpty else { continue }
            weights[coding] = Self.weight(parts.dropFirst().first { $0.hasPrefix("q=") })
        }
        let any = weights["*"]
        let gzip = weights["gzip"] ?? weights["x-gzip"] ?? any ?? 0
        takesGzip = gzip > 0 && gzip >= weights["identity"] ?? 0
        refusesIdentity = (weights["identity"] ?? any) == 0
    }

    /// Without one it is 1; what is no weight wishes for nothing.
    private static func weight(_ text: String?) -> Double {
        guard let text else { return 1 }
        guard let weight = Double(text.dropFirst(2)), (0...1).contains(weight) else { return 0 }
        return weight
    }
}

extension HTTPFields {
    /// Says that another client may get another coding of the same.
    mutating func varyByCoding() {
        let names = self[.vary].map { $0 + ", " } ?? ""
        guard !names.lowercased().contains("accept-encoding") else { return }
        self[.vary] = names + "Accept-Encoding"
    }
}
