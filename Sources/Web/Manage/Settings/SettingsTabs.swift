/// The tabs over all pages of the settings.
struct SettingsTabs {
    enum Tab: String, CaseIterable { case account, people, schedules, rules, tokens }

    struct Link {
        var tabAddress: String
        var tabLabel: String
        var isCurrent: Bool
    }

    static func links(_ current: Tab, _ page: PageContext) -> [Link] {
        Tab.allCases.filter { $0 != .tokens || page.mayAdminister }.map { tab in
            Link(
                tabAddress: tab == .account ? "/settings" : "/settings/\(tab.rawValue)",
                tabLabel: page.words["settings_" + tab.rawValue], isCurrent: tab == current)
        }
    }
}
