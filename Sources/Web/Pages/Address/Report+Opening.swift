import Reports

extension Report {
    /// How lists of reports open it: where its own default is one number, over time, which has something to look at.
    var opening: PageAddress {
        let isOneNumber =
            controls.hasViews && controls.groups.first == "none" && controls.drills.isEmpty && !controls.hasLimit
        return PageAddress("/reports/\(slug)", isOneNumber ? [Parameter(name: "view", value: "over-time")] : [])
    }
}
