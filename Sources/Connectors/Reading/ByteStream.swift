import Foundation

/// A file's bytes in pieces, unpacked where it is gzip, told by its first bytes and not by its name. `-` is standard input.
final class ByteStream {
    let path: String
    private(set) var progress: ReadingProgress
    private let file: FileHandle
    private var gunzip: Gunzip?
    private var isAtStart = true
    private var failure: ReadingError?

    private static let pieceSize = 1 << 18

    init(path: String) throws {
        self.path = path
        if path == "-" {
            file = .standardInput
            progress = ReadingProgress(bytesRead: 0, bytesTotal: nil)
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ReadingError(path, Sentence(.noFile))
        }
        guard !isFolder.boolValue else { throw ReadingError(path, Sentence(.folder)) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ReadingError(path, Sentence(.notOpened))
        }
        self.file = file
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        progress = ReadingProgress(bytesRead: 0, bytesTotal: (attributes?[.size] as? NSNumber)?.int64Value)
    }

    /// Appends the next bytes; false at the end. An error is thrown only after all that came before it was delivered.
    func read(into bytes: inout [UInt8]) throws -> Bool {
        if let failure { throw failure }
        let before = bytes.count
        while bytes.count == before, let piece = try readPiece() {
            guard let gunzip else {
                bytes.append(contentsOf: piece)
                break
            }
            do {
                try gunzip.unpack(piece, into: &bytes)
            } catch {
                let damage = ReadingError(path, Sentence(.gzipDamaged))
                failure = damage
                if bytes.count == before { throw damage }
            }
        }
        if bytes.count > before { return true }
        if let gunzip, !gunzip.isComplete {
            throw ReadingError(path, Sentence(.gzipCutOff))
        }
        return false
    }

    /// Nil at the end.
    private func readPiece() throws -> [UInt8]? {
        let piece: Data?
        do {
            piece = try file.read(upToCount: Self.pieceSize)
        } catch {
            throw ReadingError(path, Sentence(.notRead, ["why": error.localizedDescription]))
        }
        guard let piece, !piece.isEmpty else { return nil }
        progress.bytesRead += Int64(piece.count)
        if isAtStart {
            isAtStart = false
            if piece.starts(with: Gunzip.magic) { gunzip = try Gunzip() }
        }
        return [UInt8](piece)
    }
}
