import Support

/// Events as they come in one piece, in a request: NDJSON, or a JSON list of events.
public enum EventBody {
    /// A reject's line is the line's number, or in a list the place of the element, both from 1. A list that is not
    /// JSON is one reject; nothing of it is taken.
    public static func decode(_ body: [UInt8]) -> EventBatch {
        var start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < body.count, [0x20, 0x09, 0x0A, 0x0D].contains(body[start]) { start += 1 }
        guard start < body.count, body[start] == UInt8(ascii: "[") else { return lines(body) }
        return list(Array(body[start...]))
    }

    private static func lines(_ body: [UInt8]) -> EventBatch {
        var batch = NDJSONBatch(bytes: body)
        var start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 1
        while start < body.count {
            let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.count
            let line = NDJSONBatch.Line(number: number, range: start..<end)
            if line.range.count > NDJSONSource.longestLine {
                batch.tooLong.append(line)
            } else {
                batch.lines.append(line)
            }
            number += 1
            start = end + 1
        }
        return batch.decoded()
    }

    private static func list(_ body: [UInt8]) -> EventBatch {
        var batch = EventBatch()
        let decoder = EventDecoder()
        do {
            guard case .array(let elements) = try JSON(parsing: body) else { return lines(body) }
            for (index, element) in elements.enumerated() {
                switch decoder.decode(element) {
                case .success(let event): batch.append(event, line: index + 1)
                case .failure(let rejection):
                    batch.rejects.append(
                        Reject(line: index + 1, rejection: rejection, original: element.canonical))
                }
            }
        } catch {
            let reason = "the list is not JSON: \(error.reason) (at byte \(error.offset + 1)); nothing of it was taken"
            let beginning = Array(body.prefix(NDJSONSource.longestLine))
            batch.rejects = [
                Reject(line: 1, rejection: EventRejection(field: "", reason: reason), original: beginning)
            ]
        }
        return batch
    }
}
