/// What is odd, a page of it.
struct QualityList {
    struct Row {
        var kindLabel: String
        var ticket: String?
        var ticketAddress: String?
        var detail: String
    }

    var heading: String
    var totalText: String
    var rows: [Row]
    var previousAddress: String?
    var nextAddress: String?

    init(_ quality: DataQuality, kind: String?, page: Int, perPage: Int, words: Words) {
        heading = kind.map { words.optional("odd_" + $0) ?? $0 } ?? words["quality"]
        totalText = words.count("odd_total", quality.total)
        rows = quality.oddities.map { oddity in
            Row(
                kindLabel: words.optional("odd_" + oddity.kind) ?? oddity.kind, ticket: oddity.ticket,
                ticketAddress: oddity.ticket.map { "/tickets/\(PageAddress.encoded($0))" }, detail: oddity.detail)
        }
        let address = PageAddress("/data/quality").setting("kind", kind)
        if page > 1 { previousAddress = address.setting("page", String(page - 1)).text }
        if page * perPage < quality.total { nextAddress = address.setting("page", String(page + 1)).text }
    }
}
