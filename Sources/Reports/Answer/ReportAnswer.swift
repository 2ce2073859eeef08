public import Semantics
public import Support

/// What a report says: the one result that pages, API, CSV and command line show.
public struct ReportAnswer: Sendable {
    public struct Column: Sendable, Hashable {
        public var key: String
        /// What a person reads above it.
        public var title: String
        public var unit: Semantics.Unit

        public init(key: String, title: String, unit: Semantics.Unit) {
            self.key = key
            self.title = title
            self.unit = unit
        }
    }

    public var report: String
    public var title: String
    /// The question as it was understood, defaults filled in.
    public var query: ReportQuery
    public var columns: [Column]
    public var rows: [AnswerRow]
    /// Where the rows are split: the groups as a whole, in the order in which the rows come.
    public var groups: [AnswerRow]
    public var totals: AnswerRow
    /// By name: top-ten lists.
    public var lists: [(name: String, rows: [AnswerRow])]
    /// First local days of the periods that the range or now cuts.
    public var partial: [LocalDate]
    /// Every period of the range that has begun, by its first local day; empty in totals.
    public var periods: [LocalDate]
    /// `merged`, `removed`, and `no_sla` where it applies.
    public var leftOut: [(reason: String, count: Int)]
    /// The latest event time in the ledger; nil while it is empty.
    public var dataTo: Instant?
    /// The statements that were run, for those who want to see.
    public var statements: [Statement]
    /// How long the answer took at the server; set by whoever asked.
    public var elapsed: Milliseconds?

    public init(report: String, title: String, query: ReportQuery) {
        self.report = report
        self.title = title
        self.query = query
        columns = []
        rows = []
        groups = []
        totals = AnswerRow()
        lists = []
        partial = []
        periods = []
        leftOut = []
        statements = []
    }
}

/// The facts behind a number, a page of them.
public struct RecordPage: Sendable {
    public var report: String
    public var query: ReportQuery
    /// How many there are: the n or count of the row that was drilled.
    public var total: Int
    /// From 1.
    public var page: Int
    public var perPage: Int
    public var columns: [ReportAnswer.Column]
    public var records: [AnswerRow]

    public init(
        report: String, query: ReportQuery, total: Int, page: Int, perPage: Int, columns: [ReportAnswer.Column],
        records: [AnswerRow]
    ) {
        self.report = report
        self.query = query
        self.total = total
        self.page = page
        self.perPage = perPage
        self.columns = columns
        self.records = records
    }
}
