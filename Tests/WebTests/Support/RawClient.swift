import Dispatch
import Glibc

/// A connection that sends bytes as it likes: what a slow, broken or hostile client does. Blocking calls run on threads of
/// its own, beside those that serve.
final class RawClient: Sendable {
    struct Failed: Error {}

    private let descriptor: Int32
    private let queue = DispatchQueue(label: "raw client")

    /// `receiveBuffer`: bytes that the machine takes in before somebody reads them.
    init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failed() }
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failed() }
    }

    deinit { close(descriptor) }

    /// False: the server has closed.
    @discardableResult
    func send(_ text: String) async -> Bool {
        await on {
            let bytes = Array(text.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(self.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    /// What comes until the server closes (`closed`), or until `enough` has come or nothing comes for a minute: machines can be busy.
    func receive(until enough: @escaping @Sendable (String) -> Bool = { _ in false }) async -> (
        text: String, closed: Bool
    ) {
        await on {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = recv(self.descriptor, &buffer, buffer.count, 0)
                if count == 0 || count < 0 && errno != EAGAIN { return (String(decoding: bytes, as: UTF8.self), true) }
                if count < 0 { return (String(decoding: bytes, as: UTF8.self), false) }
                bytes += buffer.prefix(count)
                if bytes.count < 1 << 20 {
                    let text = String(decoding: bytes, as: UTF8.self)
                    if enough(text) { return (text, false) }
                }
            }
        }
    }

    func hangUp() async {
        await on { _ = shutdown(self.descriptor, Int32(SHUT_RDWR)) }
    }

    private func on<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: body()) }
        }
    }
}
