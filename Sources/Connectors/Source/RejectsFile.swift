import Foundation
import Support

/// The file beside an import that keeps what was rejected: NDJSON of `line`, `field`, `reason` and the original `text`
/// (`base64` instead, where the original is not UTF-8). Of a table there is a ``RejectsTable`` too.
///
/// It is created by the first reject and written to at every call, so that an import that dies has lost none of them.
/// A new import of the same file replaces it.
public final class RejectsFile {
    private let file: LateFile
    private let table: RejectsTable?

    /// `events.ndjson.gz` gets `events.ndjson.gz.rejects.ndjson`.
    ///
    /// - Parameter source: what is imported; of a table its rejected rows become `table.csv.rejects.csv` too.
    public convenience init(beside importPath: String, of source: (any EventSource)? = nil) {
        self.init(path: importPath + Self.ending, of: source)
    }

    public init(path: String, of source: (any EventSource)? = nil) {
        file = LateFile(path: path)
        table = (source as? TableSource)?.rejectsTable(path: Self.tablePath(path))
    }

    private static let ending = ".rejects.ndjson"

    public var path: String { file.path }

    /// Where the rejected rows of a table lie as a table.
    private static func tablePath(_ path: String) -> String {
        (path.hasSuffix(".ndjson") ? String(path.dropLast(".ndjson".count)) : path) + ".csv"
    }

    public func append(_ rejects: [Reject]) throws {
        guard !rejects.isEmpty else { return }
        var text: [UInt8] = []
        for reject in rejects { text += Self.line(reject) + [UInt8(ascii: "\n")] }
        try file.append(text)
        try table?.append(rejects)
    }

    /// To be called after the last reject. Of an import without rejects, an earlier import's file is taken away.
    public func finish() throws {
        try file.finish()
        try table?.finish()
    }

    private static func line(_ reject: Reject) -> [UInt8] {
        var members: [JSONObject.Member] = [
            .init(key: "line", value: .number(Double(reject.line))),
            .init(key: "field", value: .string(reject.rejection.field)),
            .init(key: "reason", value: .string(reject.rejection.reason)),
        ]
        if let text = String(validating: reject.original, as: UTF8.self) {
            members.append(.init(key: "text", value: .string(text)))
        } else {
            members.append(.init(key: "base64", value: .string(Data(reject.original).base64EncodedString())))
        }
        return JSON.object(JSONObject(members)).canonical
    }
}
