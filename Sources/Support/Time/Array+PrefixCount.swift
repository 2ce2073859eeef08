extension Array {
    /// How many of the first elements `condition` holds for, if it holds for none after them. Found by halving.
    func prefixCount(where condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
