/// Names and subjects that break pages which do not escape, wrap or isolate what they show; as in Tests/browser/hostile.py.
enum HostileNames {
    static let markup =
        "<script>document.title='broken'</script><b onmouseover=alert(1)>&amp;\"'`{{words.menu}}{value}"
    static let rightToLeft = "\u{202E}שלום עולם مرحبا"
    static let emoji = "👩‍👩‍👧‍👦🇩🇰 e\u{301} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤"
    static let long = String(repeating: "long", count: 2500)
    static let all = [markup, rightToLeft, emoji, long]
}
