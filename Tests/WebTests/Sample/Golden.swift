import Foundation
import Testing

/// A page as it was when somebody last looked at it, in `Goldens`; laid out to be read.
struct Golden {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    private var recording: Recording { Recording(path: "Goldens/\(name).html") }

    /// The files that there are, without their ending.
    static var names: [String] {
        let files = try? FileManager.default.contentsOfDirectory(atPath: Recording(path: "Goldens").url.path)
        return (files ?? []).filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Nil: there is no such file.
    var text: String? { recording.text }

    /// Compares a page line by line; when recording, writes it and fails.
    func check(_ html: String) throws {
        let text = MarkupLayout(try MarkupReader.read(Self.steady(html))).text
        if Recording.isOn {
            try recording.write(text)
            Issue.record("recorded; look at the change and run the tests again")
            return
        }
        guard let golden = recording.text else {
            Issue.record("there is no Goldens/\(name).html; record it with TURNAROUND_RECORD=1")
            return
        }
        if text != golden { Issue.record("\(Self.difference(text, golden, name))") }
    }

    /// The first line that differs.
    private static func difference(_ text: String, _ golden: String, _ name: String) -> String {
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
        func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(the end)" }
        return """
            Goldens/\(name).html differs in line \(line + 1)
            golden: \(shown(old))
            page:   \(shown(new))
            """
    }

    /// Without what no two runs share (ids, secrets) and what other tests are about (the digests of files); and what is
    /// very long or turns the text around is written shorter.
    static func steady(_ html: String) -> String {
        var text = html.replacing(/\?v=[0-9a-f]+/, with: "")
        text = text.replacing(/tnr_[0-9a-f]+/, with: "SECRET").replacing(
            /\b[0-9a-f]{64}(?:[0-9a-f]{64})?\b/, with: "SECRET")
        var known: [Substring] = []
        text = text.replacing(/\b[0-9a-f]{16}\b/) { match in
            if !known.contains(match.0) { known.append(match.0) }
            return "ID-\((known.firstIndex(of: match.0) ?? 0) + 1)"
        }
        text = text.replacing(/(?:long){10,}/) { "(long × \($0.0.count / 4))" }
        return text.replacing("\u{202E}", with: "&#x202e;")
    }
}
