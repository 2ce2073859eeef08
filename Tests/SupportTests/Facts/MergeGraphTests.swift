import Support
import Testing

@Suite struct MergeGraphTests {
    private func graph(_ merges: [(String, String)], known: Set<String> = ["a", "b", "c", "d", "e"]) -> MergeGraph {
        MergeGraph(
            merges: merges.enumerated().map { index, merge in
                (ticket: merge.0, at: .minute(index), event: "m\(index)", into: merge.1)
            }, isKnown: known.contains)
    }

    @Test func `chains are followed to their end`() {
        let graph = graph([("a", "b"), ("b", "c")])
        #expect(graph.survivor(of: "a") == "c")
        #expect(graph.members(of: "c") == ["a", "b"])
        #expect(graph.survivor(of: "c") == nil)
        #expect(graph.members(of: "b").isEmpty)
    }

    @Test func `of several merges the last alone counts, even if it has no effect`() {
        #expect(graph([("a", "b"), ("a", "c")]).survivor(of: "a") == "c")
        let lost = graph([("a", "b"), ("a", "nowhere")])
        #expect(lost.survivor(of: "a") == nil)
        #expect(lost.withoutEffect.map(\.into) == ["nowhere"])
    }

    @Test func `merges of one instant are ordered by their event's id`() {
        let merges = [
            (ticket: "a", at: Instant.minute(0), event: "z", into: "b"),
            (ticket: "a", at: Instant.minute(0), event: "y", into: "c"),
        ]
        #expect(MergeGraph(merges: merges, isKnown: { _ in true }).survivor(of: "a") == "b")
    }

    @Test func `merges dated before the creation are of one instant`() {
        let merges = [
            (ticket: "a", at: Instant.minute(1), event: "z", into: "b"),
            (ticket: "a", at: Instant.minute(2), event: "y", into: "c"),
        ]
        let graph = MergeGraph(merges: merges, isKnown: { _ in true }, createdAt: { _ in .minute(10) })
        #expect(graph.survivor(of: "a") == "b")
    }

    @Test func `a ring has no effect, and who leads into it ends at the ticket it reaches`() {
        let graph = graph([("a", "b"), ("b", "c"), ("c", "b"), ("d", "a")])
        #expect(graph.survivor(of: "b") == nil)
        #expect(graph.survivor(of: "c") == nil)
        #expect(graph.survivor(of: "a") == "b")
        #expect(graph.survivor(of: "d") == "b")
        #expect(graph.members(of: "b") == ["a", "d"])
        #expect(graph.withoutEffect.map(\.ticket) == ["b", "c"])
    }

    @Test func `a chain ends before a ticket that is not known`() {
        let graph = graph([("a", "b"), ("b", "nowhere")])
        #expect(graph.survivor(of: "a") == "b")
        #expect(graph.withoutEffect.map(\.reason) == [.unknownTarget])
    }
}
