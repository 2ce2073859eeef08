import Reports

/// What stands at the left of every page: the reports by topic, what people keep, and what is looked after.
struct Navigation {
    struct Section {
        var title: String
        var items: [Item]
    }

    struct Item {
        var title: String
        var address: String
        var isCurrent: Bool
    }

    var sections: [Section]
    /// What people keep, and what is looked after.
    var places: [[Item]]

    init(words: Words, path: String, administers: Bool) {
        func item(_ title: String, _ address: String, opening: String? = nil) -> Item {
            Item(
                title: title, address: opening ?? address,
                isCurrent: path == address || path.hasPrefix(address + "/"))
        }
        sections = Report.Topic.allCases.map { topic in
            Section(
                title: words["topic_" + topic.rawValue],
                items: ReportLibrary.all.filter { $0.topic == topic }.map {
                    item(words.shortTitle($0), "/reports/\($0.slug)", opening: $0.opening.text)
                })
        }
        var care = [item(words["nav_data"], "/data"), item(words["nav_settings"], "/settings")]
        if administers { care.append(item(words["nav_accounts"], "/accounts")) }
        places = [
            [item(words["nav_saved"], "/saved-reports"), item(words["nav_dashboards"], "/dashboards")], care,
        ]
    }
}
