import Foundation
import Support

/// Whether a file came whole, as far as a file can tell: gzip has an end, and so has a JSON list.
public enum WholeFile {
    private static let lookedAt = 16 << 10

    /// Throws `ReadingError` where the end is missing. Other files are not read: they may end anywhere.
    public static func check(path: String) throws {
        switch try kind(path) {
        case .jsonArray: try checkToItsEnd(path, isList: true)
        case .ndjson(isGzip: true), .table(isGzip: true): try checkToItsEnd(path, isList: false)
        case .ndjson, .table, .unusable: return
        }
    }

    /// The same of JSON lists alone.
    public static func checkList(path: String) throws {
        if case .jsonArray = try kind(path) { try checkToItsEnd(path, isList: true) }
    }

    private static func kind(_ path: String) throws -> ImportKind {
        // A folder, a file that may not be read and one that is missing are told by whoever reads it.
        guard let file = FileHandle(forReadingAtPath: path), let beginning = try? file.read(upToCount: lookedAt) else {
            return .ndjson(isGzip: false)
        }
        try? file.close()
        return ImportKind.of([UInt8](beginning))
    }

    private static func checkToItsEnd(_ path: String, isList: Bool) throws {
        let stream = try ByteStream(path: path)
        var cutter = ElementCutter(limit: NDJSONSource.longestLine)
        var isBeforeList = isList
        var bytes: [UInt8] = []
        while try stream.read(into: &bytes) {
            if isBeforeList, let bracket = bytes.firstIndex(of: UInt8(ascii: "[")) {
                isBeforeList = false
                bytes.removeFirst(bracket + 1)
            }
            if isList, !isBeforeList { bytes.withUnsafeBufferPointer { cutter.read($0) { _, _ in } } }
            bytes.removeAll(keepingCapacity: true)
        }
        guard !isList || cutter.hasEnded else {
            throw ReadingError(path, Sentence(.listCutOff, ["number": String(cutter.number)]))
        }
    }
}
