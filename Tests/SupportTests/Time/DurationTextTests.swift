import Support
import Testing

@Suite struct DurationTextTests {
    private static let texts: [(Milliseconds, String)] = [
        (0, "0 s"), (1, "1 ms"), (850, "850 ms"), (1000, "1 s"), (1999, "1 s"), (45_000, "45 s"), (60_000, "1 m"),
        (61_000, "1 m 1 s"), (3_599_999, "59 m 59 s"), (33_120_000, "9 h 12 m"), (10_800_999, "3 h"),
        (86_399_999, "23 h 59 m"), (183_600_000, "2 d 3 h"), (34_560_000_000, "400 d"), (-5_025_000, "-1 h 23 m"),
        (.min, "-106751991167 d 7 h"),
    ]

    @Test(arguments: texts)
    func `a duration shows its two greatest units`(duration: Milliseconds, text: String) {
        #expect(DurationText(duration).description == text)
    }
}
