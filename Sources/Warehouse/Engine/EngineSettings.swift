/// How much of the machine the engine may take.
public struct EngineSettings: Sendable, Hashable {
    /// Threads that work on queries, over all connections.
    public var threads: Int
    /// What the engine may hold in memory before it spills to its temporary folder. Each open generation has this much.
    public var memoryLimitMegabytes: Int
    /// Queries that run side by side; further ones wait their turn.
    public var readers: Int
    /// A query that takes longer is stopped; nil: none ever is.
    public var queryTimeout: Duration?

    public init(
        threads: Int = 2, memoryLimitMegabytes: Int = 512, readers: Int = 4, queryTimeout: Duration? = .seconds(60)
    ) {
        self.threads = threads
        self.memoryLimitMegabytes = memoryLimitMegabytes
        self.readers = readers
        self.queryTimeout = queryTimeout
    }
}
