import Support

/// How long somebody who tried too many passwords has to wait.
struct LoginPause {
    /// Whole ones, at least one.
    let seconds: Int

    init(_ wait: Milliseconds) { seconds = Int(max(1, (wait + 999) / 1000)) }

    func text(_ words: Words) -> String {
        let span =
            seconds < 120 ? words.count("wait_seconds", seconds) : words.count("wait_minutes", (seconds + 59) / 60)
        return words.text("sign_in_wait", ["wait": span])
    }
}
