import Support

/// What a ticket is about. Decides who deals with it in the end, how long it takes, and what its subject may be.
enum Category: String, CaseIterable, Sendable {
    case account
    case howTo = "how-to"
    case bug, outage, integration, billing, refund, onboarding, feedback

    /// How often, on an ordinary day and in the bad fortnight.
    func weight(badDay: Bool) -> Double {
        switch self {
        case .account: badDay ? 30 : 17
        case .howTo: 22
        case .bug: badDay ? 34 : 13
        case .outage: badDay ? 46 : 2.5
        case .integration: 10
        case .billing: 14
        case .refund: badDay ? 12 : 5
        case .onboarding: 6
        case .feedback: 5
        }
    }

    var pipeline: DemoPipeline {
        switch self {
        case .account, .howTo, .bug, .outage, .integration, .feedback: .support
        case .billing, .refund: .billing
        case .onboarding: .onboarding
        }
    }

    /// Who takes over where the front line cannot help.
    var specialists: DemoTeam {
        switch self {
        case .account, .howTo, .bug, .outage, .integration, .feedback: .technical
        case .billing, .refund: .billing
        case .onboarding: .onboarding
        }
    }

    /// How often the front line hands it on.
    var handOn: Double {
        switch self {
        case .account, .howTo: 0.08
        case .feedback: 0.04
        case .bug, .outage: 0.48
        case .integration: 0.62
        case .billing, .refund: 0.72
        case .onboarding: 0.92
        }
    }

    /// Multiplies how long work on it takes.
    var effort: Double {
        switch self {
        case .account, .feedback: 0.75
        case .howTo: 0.85
        case .bug: 1.5
        case .outage: 1.2
        case .integration: 1.55
        case .billing: 1
        case .refund: 1.25
        case .onboarding: 1.8
        }
    }

    var priorities: Weighted<String> {
        switch self {
        case .outage: Weighted([("urgent", 5), ("high", 4), ("normal", 1)])
        case .bug, .integration: Weighted([("urgent", 0.4), ("high", 2.6), ("normal", 6), ("low", 1)])
        case .account, .refund: Weighted([("urgent", 0.3), ("high", 1.7), ("normal", 7), ("low", 1)])
        case .howTo, .billing, .onboarding: Weighted([("high", 0.9), ("normal", 6.5), ("low", 2.6)])
        case .feedback: Weighted([("low", 1)])
        }
    }

    var subjects: [String] {
        switch self {
        case .account:
            [
                "Can't sign in after password reset", "Please remove a user from our workspace",
                "Locked out of my account",
                "Two-factor code never arrives", "Change the owner of our workspace", "Invite e-mail went to spam",
                "Need to rename our workspace", "Single sign-on asks me to log in twice", "Update my e-mail address",
            ]
        case .howTo:
            [
                "How do I export last quarter's data?", "Is there a way to schedule a report?",
                "How to share a dashboard outside the team", "Where did the archive button go?", "Bulk edit of tags",
                "How do permissions work for guests?", "Setting up approval steps",
                "Can I change the week start to Sunday?",
                "Keyboard shortcuts on Windows", "Best way to split one project in two",
            ]
        case .bug:
            [
                "Chart shows wrong totals", "Attachments don't open on iPhone", "Export stops at 99 %",
                "Duplicate rows after import", "Time zone off by one hour in calendar",
                "Search finds nothing since Tuesday",
                "Page freezes when I scroll", "Notifications arrive twice", "PDF cut off at the right margin",
                "Comments disappear after refresh", "Filter resets itself",
            ]
        case .outage:
            [
                "Site is down for us", "Error 502 on every page", "Nobody in our office can log in",
                "Data missing since this morning", "API returns 503", "Everything is extremely slow today",
                "Sync has been stuck for hours",
            ]
        case .integration:
            [
                "Webhook signature does not match", "Slack messages stopped", "API rate limit too low for our sync",
                "Calendar sync creates duplicates", "OAuth token expires every hour",
                "SCIM provisioning fails for groups",
                "Zap triggers twice", "Custom field missing in API response",
            ]
        case .billing:
            [
                "Invoice for March is missing", "VAT number not on the invoice", "Charged twice this month",
                "Switch to annual billing", "Update our credit card", "Purchase order for renewal",
                "Add ten seats", "Why did the price change?", "Change billing address",
            ]
        case .refund:
            [
                "Refund for unused seats", "Cancelled but still charged", "Please refund the duplicate payment",
                "Downgrade and refund", "Charged after trial ended",
            ]
        case .onboarding:
            [
                "Kick-off for our new workspace", "Migrating from spreadsheets", "Training session for 20 people",
                "Import of historical data", "Set-up of single sign-on", "Plan for our roll-out",
            ]
        case .feedback:
            [
                "Love the new dashboard", "Feature idea: dark mode for exports", "Suggestion: colour-blind palette",
                "Feedback on the mobile app", "Please bring back the old menu",
            ]
        }
    }

    static let spam = [
        "Increase your rankings today", "Re: your outstanding prize", "Partnership proposal $$$",
        "Cheap watches, 90 % off",
        "Business loan approved", "Guest post on your blog?",
    ]
}
