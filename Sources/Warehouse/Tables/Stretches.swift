import Support

/// When each user (the column `owner`) was in which status. Hours: `AvailabilityStretch.Hours`.
enum Stretches {
    static let table = Table(
        "stretches",
        Column.credit + [
            .instant("start_at"), .instant("end_at"), .flag("available"), .text("reason"), .code("hours"),
        ])

    static func fill(_ rows: RowWriter, with stretches: [AvailabilityStretch], _ keys: KeyRing) throws {
        for stretch in stretches {
            rows.credit(Credit(owner: stretch.user, team: stretch.team), keys)
            rows.instant(stretch.start)
            rows.instant(stretch.end)
            rows.flag(stretch.status == .available)
            rows.text(stretch.reason)
            rows.code(stretch.hours.rawValue)
            try rows.endRow()
        }
    }
}
