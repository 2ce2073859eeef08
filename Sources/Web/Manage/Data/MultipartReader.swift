import Hummingbird

/// Reads a posted form with a file in it (multipart/form-data) as it comes in; the file is never held whole.
///
/// Fields that stand before the file are read with it; those behind it are passed over.
final class MultipartReader {
    /// Of a field that is no file, and of a part's header.
    static let longestField = 64 << 10

    private var body: AsyncIterator
    private var pace: BodyPace
    private var buffer: [UInt8] = Array("\r\n".utf8)
    private let delimiter: [UInt8]
    private var isAtEnd = false
    private(set) var fields: [String: String] = [:]
    /// Nil: the form has no file.
    private(set) var fileName: String?

    private typealias AsyncIterator = RequestBody.AsyncIterator

    /// Refuses before a byte is read what is no such form, or too large by its own account.
    init(_ request: Request, limit: Int, configuration: WebConfiguration) throws {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data"), let boundary = Self.parameter("boundary", of: type),
            (1...70).contains(boundary.utf8.count)
        else { throw Problem.unsupportedMediaType("send multipart/form-data") }
        delimiter = Array("\r\n--\(boundary)".utf8)
        pace = BodyPace(configuration, limit: limit, announced: request.headers[.contentLength])
        try pace.checkAnnounced()
        body = request.body.makeAsyncIterator()
    }

    /// Reads all that stands before the file, and its name.
    func readToFile() async throws {
        guard try await skipToDelimiter() else { throw Self.cutOff }
        while try await startPart() {
            let header = try await readHeader()
            if let file = Self.parameter("filename", of: header) {
                fileName = file
                return
            }
            let name = Self.parameter("name", of: header) ?? ""
            var value: [UInt8] = []
            while let piece = try await nextPiece() {
                value += piece
                guard value.count <= Self.longestField else { throw Problem.tooLarge(limit: Self.longestField) }
            }
            fields[name] = String(decoding: value, as: UTF8.self)
        }
    }

    /// The next bytes of the file; nil at its end. Throws a ``Problem`` where the form is cut off.
    func nextPiece() async throws -> [UInt8]? {
        while true {
            if let place = buffer.firstRange(of: delimiter)?.lowerBound {
                guard place > 0 else { return nil }
                let piece = Array(buffer[..<place])
                buffer.removeFirst(place)
                return piece
            }
            // The last bytes may be the begin of the delimiter.
            let safe = buffer.count - delimiter.count
            if safe > 0 {
                let piece = Array(buffer[..<safe])
                buffer.removeFirst(safe)
                return piece
            }
            guard try await readOn() else { throw Self.cutOff }
        }
    }

    // MARK: Parts

    private func skipToDelimiter() async throws -> Bool {
        while buffer.firstRange(of: delimiter) == nil {
            guard buffer.count < Self.longestField, try await readOn() else { return false }
        }
        return true
    }

    /// Behind a delimiter: false where it was the last one.
    private func startPart() async throws -> Bool {
        while buffer.count < delimiter.count + 2 {
            guard try await readOn() else { throw Self.cutOff }
        }
        buffer.removeFirst(delimiter.count)
        let isLast = buffer.starts(with: Array("--".utf8))
        return !isLast
    }

    private func readHeader() async throws -> String {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = buffer.firstRange(of: end) {
                let header = String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
                buffer.removeFirst(range.upperBound)
                return header
            }
            guard buffer.count < Self.longestField, try await readOn() else { throw Self.cutOff }
        }
    }

    private func readOn() async throws -> Bool {
        guard !isAtEnd else { return false }
        guard let piece = try await body.next() else {
            isAtEnd = true
            return false
        }
        try pace.received(piece.readableBytes)
        buffer.append(contentsOf: piece.readableBytesView)
        return true
    }

    /// `name="value"` within a header; `%22` is what browsers make of a quote.
    static func parameter(_ name: String, of header: String) -> String? {
        for part in parts(of: header.replacing("\r\n", with: ";")) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].trimmingBlanks().lowercased() == name else { continue }
            let value = pair[1].trimmingBlanks()
            let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
            return (isQuoted ? String(value.dropFirst().dropLast()) : value).replacing("%22", with: "\"")
        }
        return nil
    }

    /// What stands between semicolons; those within quotes are part of a name.
    private static func parts(of header: String) -> [Substring] {
        var isQuoted = false
        return header.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    static let cutOff = Problem(
        .badRequest, "cut-off", "The upload was cut off",
        detail: "the file did not come in whole, and nothing of it was kept; send it again"
    ).worded("why_cut_off")
}
