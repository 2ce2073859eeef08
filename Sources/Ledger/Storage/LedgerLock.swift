import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The right to append, one process per folder: an advisory lock on `ledger.lock`, which holds the owner's process id.
///
/// The kernel drops the lock with its process, however that dies, so a stale file never blocks anyone.
final class LedgerLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws {
        let path = folder + "/ledger.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw LedgerError(
                .inaccessible, message: "cannot write \(path): \(String(cString: strerror(errno)))",
                remedy: "Give this user write access to the data folder")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = LedgerLock.processID(in: descriptor)
            close(descriptor)
            throw LedgerError.alreadyOpen(folder: folder, process: holder)
        }
        self.descriptor = descriptor
        writeProcessID()
    }

    func release() {
        _ = flock(descriptor, LOCK_UN)
    }

    deinit {
        close(descriptor)
    }

    /// Only a hint for people: who holds the lock is decided by the kernel.
    private func writeProcessID() {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    private static func processID(in descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let digits = bytes[..<count].prefix { (0x30...0x39).contains($0) }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
