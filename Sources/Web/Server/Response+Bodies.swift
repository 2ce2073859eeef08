import HTTPTypes
import Hummingbird
import Support

extension Response {
    /// Bytes of one kind, never cached: who may see them can change with every request.
    init(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    init(json: JSON, status: HTTPResponse.Status = .ok) {
        self.init(json.canonical, type: "application/json; charset=utf-8", status: status)
    }

    init(html: String, status: HTTPResponse.Status = .ok) {
        self.init(Array(html.utf8), type: "text/html; charset=utf-8", status: status)
    }

    /// A table to keep; `name` without its ending.
    init(csv: [UInt8], name: String) {
        self.init(csv, type: "text/csv; charset=utf-8")
        headers[.contentDisposition] = "attachment; filename=\"\(name).csv\""
    }
}
