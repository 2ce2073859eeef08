import CZlib

/// Unpacks gzip data, of one or several members, as it comes.
final class Gunzip {
    /// Which every gzip file begins with.
    static let magic: [UInt8] = [0x1F, 0x8B]

    enum Failure: Error {
        case outOfMemory
        case damaged
    }

    private var stream = z_stream()
    /// Whether the data could end here.
    private(set) var isComplete = false

    init() throws {
        // 16 + 15: gzip with the largest window.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Failure.outOfMemory
        }
    }

    deinit {
        inflateEnd(&stream)
    }

    /// Appends what `packed` unpacks to; what came before the damage is there when it throws.
    func unpack(_ packed: [UInt8], into bytes: inout [UInt8]) throws {
        var packed = packed
        let count = packed.count
        try packed.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(count)
            var outputIsFull = false
            while stream.avail_in > 0 || outputIsFull {
                if isComplete {
                    guard inflateReset(&stream) == Z_OK else { throw Failure.damaged }
                    isComplete = false
                }
                outputIsFull = try inflateOnce(into: &bytes)
            }
        }
    }

    /// Whether there may be more without further input.
    private func inflateOnce(into bytes: inout [UInt8]) throws -> Bool {
        let room = 1 << 18
        var status = Z_OK
        var left = 0
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(room)
            status = inflate(&stream, Z_NO_FLUSH)
            left = Int(stream.avail_out)
            count = room - left
        }
        bytes.append(contentsOf: output)
        switch status {
        case Z_STREAM_END:
            isComplete = true
            return false
        case Z_OK: return left == 0
        case Z_BUF_ERROR: return false
        default: throw Failure.damaged
        }
    }
}
