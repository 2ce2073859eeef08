import Foundation
import FoundationNetworking
import Reports
import Support

/// Asks the server that holds a data folder, over loopback, as whoever may read that folder.
struct ServerLink: Sendable {
    let file: ServerFile

    /// Nil: none says that it runs there.
    init?(_ folder: DataFolder) {
        guard let file = ServerFile.read(from: folder) else { return nil }
        self.file = file
    }

    struct Answer: Sendable {
        let status: Int
        let body: [UInt8]

        /// What the server said instead of an answer.
        var problem: Failure {
            let json = try? JSON(parsing: body)
            let detail =
                json?["detail"]?.text ?? json?["title"]?.text ?? String(decoding: body.prefix(500), as: UTF8.self)
            let isTheirs = (400..<500).contains(status) && status != 401 && status != 403
            return Failure(detail, kind: isTheirs ? .wrongUse : .failed)
        }
    }

    /// Whether it is this folder's server that answers there: another one does not know the secret.
    func answers() async -> Bool {
        let answer = try? await send("GET", "/api/v1/status", timeout: 5)
        return answer.map { (200..<300).contains($0.status) } ?? false
    }

    /// The body of a success; throws what the server said otherwise.
    func get(_ path: String, _ parameters: [Parameter] = []) async throws -> [UInt8] {
        try await succeed(try await send("GET", path, parameters))
    }

    func post(_ path: String, body: [UInt8] = [], type: String = "application/json") async throws -> [UInt8] {
        try await succeed(try await send("POST", path, body: body, type: type))
    }

    func patch(_ path: String, body: [UInt8]) async throws {
        _ = try await succeed(try await send("PATCH", path, body: body, type: "application/json"))
    }

    private func succeed(_ answer: Answer) async throws -> [UInt8] {
        guard (200..<300).contains(answer.status) else { throw answer.problem }
        return answer.body
    }

    private func send(
        _ method: String, _ path: String, _ parameters: [Parameter] = [], body: [UInt8]? = nil, type: String? = nil,
        timeout: Double = 600
    ) async throws -> Answer {
        guard let url = URL(string: file.url + path + ServerLink.query(parameters)) else {
            throw Failure("the server's address \(file.url) is none", remedy: "Restart the server.")
        }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.timeoutInterval = timeout
        request.setValue("Bearer \(file.secret)", forHTTPHeaderField: "Authorization")
        if let type { request.setValue(type, forHTTPHeaderField: "Content-Type") }
        if let body { request.httpBody = Data(body) }
        let (data, response) = try await URLSession.shared.data(for: request)
        return Answer(status: (response as? HTTPURLResponse)?.statusCode ?? 500, body: Array(data))
    }

    private static func query(_ parameters: [Parameter]) -> String {
        guard !parameters.isEmpty else { return "" }
        return "?" + parameters.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
