import Support

/// Whole lines of NDJSON, not decoded yet.
struct NDJSONBatch: PendingBatch {
    struct Line {
        let number: Int
        let range: Range<Int>
    }

    let bytes: [UInt8]
    var lines: [Line] = []
    /// Rejected unread; the range is the line's beginning.
    var tooLong: [Line] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isEmpty: Bool { lines.isEmpty && tooLong.isEmpty }

    func decoded() -> EventBatch {
        let decoder = EventDecoder()
        var batch = EventBatch()
        batch.events.reserveCapacity(lines.count)
        batch.lines.reserveCapacity(lines.count)
        bytes.withUnsafeBufferPointer { buffer in
            for line in lines {
                let text = UnsafeBufferPointer(rebasing: buffer[line.range])
                guard !Self.isBlank(text) else { continue }
                switch decoder.decode(line: text) {
                case .success(let event): batch.append(event, line: line.number)
                case .failure(let rejection):
                    batch.rejects.append(Reject(line: line.number, rejection: rejection, original: original(line)))
                }
            }
        }
        if !tooLong.isEmpty {
            batch.rejects += tooLong.map(rejectTooLong)
            batch.rejects.sort { $0.line < $1.line }
        }
        return batch
    }

    private func rejectTooLong(_ line: Line) -> Reject {
        let limit = NDJSONSource.longestLine
        return Reject(
            line: line.number, RowRejection(field: "", Sentence(.lineTooLong, ["bytes": String(limit)])),
            original: Array(bytes[line.range].prefix(limit)))
    }

    private func original(_ line: Line) -> [UInt8] {
        let text = bytes[line.range]
        return Array(text.last == UInt8(ascii: "\r") ? text.dropLast() : text)
    }

    /// Also of a lone carriage return. JSON takes one at a line's end for a blank.
    private static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
