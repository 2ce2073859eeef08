import Hummingbird
import Ledger

/// A posted form whose file waits to be read: its fields are there, and it is one of the session's own.
struct UploadForm {
    let fields: [String: String]
    /// As the sender calls it, without folders.
    let fileName: String
    private let reader: MultipartReader

    fileprivate init(_ reader: MultipartReader) throws {
        self.reader = reader
        fields = reader.fields
        guard let name = reader.fileName?.split(whereSeparator: { "/\\".contains($0) }).last, !name.isEmpty else {
            throw Problem.parameter("file", "no file was chosen").worded("why_no_file")
        }
        fileName = String(name.prefix(200))
    }

    /// The file's next bytes; nil at its end.
    func nextPiece() async throws -> [UInt8]? { try await reader.nextPiece() }

    func wholeFile(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try await nextPiece() {
            bytes += piece
            guard bytes.count <= limit else { throw Problem.tooLarge(limit: limit) }
        }
        return bytes
    }
}

extension PageAccess {
    typealias UploadHandler = @Sendable (Request, WebContext, PageContext, UploadForm) async throws -> Response

    /// A form with a file in it. Its token stands before the file, so that nothing of a forged one is read.
    func upload(_ role: Role, _ handler: @escaping UploadHandler) -> RouteTable.Handler {
        { request, context in
            guard let (page, context) = try await authorise(request, context, role) else { return signInAgain(request) }
            let reader = try MultipartReader(
                request, limit: configuration.uploadLimit, configuration: configuration)
            try await reader.readToFile()
            if case .session(_, let token)? = context.principal {
                try forgery.check(
                    request, formToken: reader.fields["form_token"] ?? request.headers[.csrfToken], session: token)
            }
            return try await handler(request, context, page, UploadForm(reader))
        }
    }
}
