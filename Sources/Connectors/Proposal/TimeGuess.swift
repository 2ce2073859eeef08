import Support

/// Finds out how a table writes its times.
enum TimeGuess {
    /// Day before month first: where both fit, more of the world writes it so.
    static let formats: [TimeFormat] = {
        let days = [
            "d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "yyyy/M/d", "yyyy-M-d", "d MMM yyyy",
            "d-MMM-yyyy", "d/MMM/yy", "d-MMM-yy", "MMM d, yyyy", "d/M/yy", "M/d/yy", "d.M.yy",
        ]
        let clocks = [
            "H:mm", "H:mm:ss", "H:mm:ss.SSS", "h:mm a", "h:mm:ss a", "H:mm XXX", "H:mm:ss XXX", "H:mm:ssXXX",
            "H.mm", "H.mm.ss",
        ]
        let withClock = days.flatMap { day in
            [" ", ", ", "'T'"].flatMap { joint in clocks.map { "\(day)\(joint)\($0)" } }
        }
        return ([TimeFormat.iso, TimeFormat.unix] + withClock + days).compactMap { TimeFormat($0) }
    }()

    /// Those that the words are times of, the most frequent word first. One odd value in a hundred is a slip, not another
    /// format.
    static func formats(of words: [(word: String, count: Int)], in name: ColumnName) -> [TimeFormat] {
        guard let first = words.first?.word, first.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return []
        }
        let second = words.dropFirst().first?.word ?? first
        let total = words.reduce(0) { $0 + $1.count }
        return formats.filter { format in
            guard format.reads(first) || format.reads(second) else { return false }
            if format.pattern == TimeFormat.unix {
                return name.has(anyOf: namesOfTimes) && words.allSatisfy { isUnixSeconds($0.word) }
            }
            return words.reduce(0) { $0 + (format.reads($1.word) ? $1.count : 0) } * 100 >= total * 99
        }
    }

    /// Whether every time says how far from UTC its clock was.
    static func hasOffset(_ words: [String], _ format: TimeFormat) -> Bool {
        switch format.pattern {
        case TimeFormat.unix: true
        case TimeFormat.iso: words.allSatisfy { Instant(rfc3339: $0) != nil }
        default: format.pattern.contains("XXX")
        }
    }

    /// Milliseconds since 1970, which no mapping can read.
    static func isUnixMilliseconds(_ words: [String]) -> Bool {
        !words.isEmpty && words.allSatisfy { $0.utf8.count == 13 && Int64($0) != nil && $0.first == "1" }
    }

    /// A number is a time only in a column that says so.
    private static let namesOfTimes: Set<String> = [
        "at", "on", "time", "timestamp", "ts", "date", "epoch", "unix", "created", "updated", "opened", "closed",
        "sent",
    ]

    /// Of this century, so that counts and ids are no times.
    private static func isUnixSeconds(_ word: String) -> Bool {
        guard let seconds = Double(word) else { return false }
        return (946_684_800..<4_102_444_800).contains(seconds) && word.utf8.count >= 9
    }
}

extension TimeFormat {
    /// Times before 1970 are readings gone wrong: of `3/4/24` the year 24.
    func reads(_ text: String) -> Bool { instant(text, in: .utc).map { $0.milliseconds >= 0 } ?? false }
}
