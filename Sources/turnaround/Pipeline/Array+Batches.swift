extension Array {
    /// In order, each with `size` elements but the last.
    func inBatches(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
