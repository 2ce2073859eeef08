import CZlib
import Hummingbird

/// Packs bytes as they come (gzip, RFC 1952).
final class Gzip {
    struct OutOfMemory: Error {}

    /// What is packed at a time, so that nothing is held twice.
    private static let slice = 1 << 16

    private var stream = z_stream()

    /// `level`: 1 (quick) to 9 (small).
    init(level: Int32) throws {
        // 16 + 15: gzip with the largest window; 8: the usual memory.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw OutOfMemory() }
    }

    deinit {
        deflateEnd(&stream)
    }

    /// All of something at once.
    static func packed(_ bytes: ByteBuffer, level: Int32) throws -> ByteBuffer {
        let gzip = try Gzip(level: level)
        var packed = ByteBuffer()
        gzip.pack(bytes, into: &packed)
        gzip.finish(into: &packed)
        return packed
    }

    /// Appends what is ready; the rest comes with what follows.
    func pack(_ bytes: ByteBuffer, into packed: inout ByteBuffer) {
        var rest = bytes
        while let slice = rest.readSlice(length: min(Self.slice, rest.readableBytes)), slice.readableBytes > 0 {
            deflateAll(slice, Z_NO_FLUSH, into: &packed)
        }
    }

    /// Appends what is left, and the end.
    func finish(into packed: inout ByteBuffer) {
        deflateAll(ByteBuffer(), Z_FINISH, into: &packed)
    }

    private func deflateAll(_ bytes: ByteBuffer, _ flush: Int32, into packed: inout ByteBuffer) {
        var input = [UInt8](bytes.readableBytesView)
        let count = input.count
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(count)
            var isFull = true
            while isFull {
                packed.writeWithUnsafeMutableBytes(minimumWritableBytes: 1 << 14) { output in
                    stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
                    stream.avail_out = UInt32(output.count)
                    _ = deflate(&stream, flush)
                    isFull = stream.avail_out == 0
                    return output.count - Int(stream.avail_out)
                }
            }
        }
    }
}
