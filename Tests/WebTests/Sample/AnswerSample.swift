import Reports
import Semantics
import Support

/// Answers to reports as the warehouse would give them, made up.
enum AnswerSample {
    typealias Fill = @Sendable (inout ReportAnswer) -> Void

    static let choices: FieldChoices = {
        var choices = FieldChoices()
        choices.owners = [.init(id: "u1", name: "Ana Ruiz"), .init(id: "u2", name: "Jonas Bech")]
        choices.teams = [.init(id: "t1", name: "North"), .init(id: "t2", name: "South")]
        choices.pipelines = [.init(id: "support", name: "Support")]
        choices.sources = [.init(id: "email", name: "email"), .init(id: "chat", name: "chat")]
        choices.properties = [.init(name: "priority", kind: .text), .init(name: "seats", kind: .number)]
        return choices
    }()

    static let owners: Fill = { answer in
        answer.columns = PageSample.durationColumns
        answer.rows = [
            PageSample.durations("u2", "Jonas Bech", mean: 40_000, n: 3),
            PageSample.durations("u1", "Ana Ruiz", mean: 20_000, n: 1204),
            PageSample.durations(nil, "Unassigned", mean: 10_000, n: 5),
        ]
        answer.totals = AnswerRow([
            ("mean", .number(33_120)), ("median", .number(10_800)), ("p90", .number(90_000)), ("n", .integer(1212)),
            ("previous", .number(34_500)), ("change", .number(-4)),
        ])
        answer.leftOut = [("merged", 2), ("removed", 0), ("no_sla", 1)]
        answer.statements = [Statement(sql: "SELECT 1 < 2 AS \"a & b\"")]
        answer.elapsed = 7
    }

    static let hostile: Fill = { answer in
        answer.columns = PageSample.durationColumns
        answer.rows = HostileNames.all.enumerated().map { index, name in
            PageSample.durations(name, name, mean: Double(4000 - index), n: 1)
        }
        answer.totals = AnswerRow([("mean", .number(4000)), ("n", .integer(4))])
    }

    private static let weeks = ["2024-03-04", "2024-03-11", "2024-03-18"]

    static let overTime: Fill = { answer in
        answer.columns = [.init(key: "bucket", title: "Week", unit: .text)] + PageSample.durationColumns
        answer.periods = weeks.compactMap { LocalDate($0) }
        answer.partial = Array(answer.periods.suffix(1))
        answer.rows = [
            PageSample.durations("t1", "North", mean: 3600, n: 2, bucket: weeks[0]),
            PageSample.durations("t2", "South", mean: 7200, n: 9, bucket: weeks[0]),
            PageSample.durations("t2", "South", mean: 1800, n: 9, bucket: weeks[2]),
        ]
        answer.totals = AnswerRow([("mean", .number(4500)), ("median", .number(3600)), ("n", .integer(20))])
    }

    static let hours: Fill = { answer in
        answer.columns = [
            .init(key: "hour", title: "Hour", unit: .count), .init(key: "sent", title: "Sent", unit: .count),
            .init(key: "received", title: "Received", unit: .count),
        ]
        answer.rows = (0..<24).map { hour in
            AnswerRow([
                ("hour", .integer(hour)), ("sent", .integer(hour % 7)),
                ("received", .integer(hour > 7 && hour < 17 ? hour * 3 : 0)),
            ])
        }
        answer.totals = AnswerRow([("sent", .integer(70)), ("received", .integer(324))])
    }

    static let weekHours: Fill = { answer in
        hours(&answer)
        answer.columns.insert(.init(key: "weekday", title: "Weekday", unit: .count), at: 0)
        answer.rows = (1...7).flatMap { day in
            (0..<24).map { hour in
                AnswerRow([
                    ("weekday", .integer(day)), ("hour", .integer(hour)), ("sent", .integer(day)),
                    ("received", .integer(day < 6 && hour > 7 && hour < 17 ? day * hour : 0)),
                ])
            }
        }
    }

    static let lists: Fill = { answer in
        func row(_ ticket: String, _ label: String, _ count: Int) -> AnswerRow {
            AnswerRow([("group", .text(ticket)), ("label", .text(label)), ("count", .integer(count))])
        }
        answer.columns = [.init(key: "count", title: "Messages", unit: .count)]
        answer.lists = [
            ("sent", [row("1001", "Invoice", 12), row("1/ö", HostileNames.markup, 3)]),
            ("received", [row("1001", "Invoice", 9)]),
        ]
        answer.totals = AnswerRow([("sent", .integer(15)), ("received", .integer(9))])
    }

    static let split: Fill = { answer in
        func part(_ group: String, _ label: String, _ source: String?, _ mean: Double, _ n: Int) -> AnswerRow {
            var row = PageSample.durations(group, label, mean: mean, n: n)
            row["split"] = source.map(AnswerValue.text) ?? .null
            row["split_label"] = .text(source ?? "None")
            return row
        }
        answer.columns = PageSample.durationColumns
        answer.columns.insert(.init(key: "split", title: "Split id", unit: .text), at: 2)
        answer.columns.insert(.init(key: "split_label", title: "Source", unit: .text), at: 3)
        answer.groups = [
            PageSample.durations("t2", HostileNames.markup, mean: 40_000, n: 9),
            PageSample.durations("t1", "North", mean: 20_000, n: 3),
        ]
        answer.rows = [
            part("t2", HostileNames.markup, HostileNames.markup, 50_000, 1),
            part("t2", HostileNames.markup, nil, 30_000, 8), part("t1", "North", "email", 20_000, 3),
        ]
        answer.totals = AnswerRow([("mean", .number(35_000)), ("n", .integer(12)), ("change", .number(3))])
    }

    static let stages: Fill = { answer in
        answer.columns =
            [
                .init(key: "stage", title: "Stage", unit: .text),
                .init(key: "stage_label", title: "Stage", unit: .text),
            ] + PageSample.durationColumns
        answer.rows = [("new", "New", 3600.0), ("asked", "Waiting on customer", 86_400)].map { stage, label, mean in
            AnswerRow([
                ("stage", .text(stage)), ("stage_label", .text(label)), ("group", .text(stage)),
                ("label", .text(label)),
                ("mean", .number(mean)), ("median", .number(mean)), ("p90", .number(mean)), ("n", .integer(7)),
            ])
        }
        answer.totals = AnswerRow([("mean", .number(40_000)), ("n", .integer(14))])
    }

    static let goals: Fill = { answer in
        answer.columns = [
            .init(key: "goal", title: "Goal", unit: .text),
            .init(key: "attainment", title: "Attainment", unit: .percent),
            .init(key: "met", title: "Met", unit: .count), .init(key: "breached", title: "Breached", unit: .count),
            .init(key: "n", title: "Number", unit: .count),
        ]
        answer.rows = ["first_reply", "next_reply", "close"].map { goal in
            AnswerRow([
                ("goal", .text(goal)), ("attainment", .number(87.5)), ("met", .integer(7)), ("breached", .integer(1)),
                ("n", .integer(8)),
            ])
        }
        answer.totals = AnswerRow([("attainment", .number(87.5)), ("met", .integer(21)), ("n", .integer(24))])
    }

    static let backlog: Fill = { answer in
        answer.columns = [
            .init(key: "label", title: "All", unit: .text), .init(key: "count", title: "Open", unit: .count),
        ]
        answer.rows = [AnswerRow([("group", .null), ("label", .text("All")), ("count", .integer(42))])]
        answer.totals = AnswerRow([("count", .integer(42)), ("previous", .number(40)), ("change", .number(5))])
    }

    /// By the cards of ``SampleSite/dashboard``.
    static let dashboard: [String: Fill] = [
        "c1": owners, "c2": backlog, "c3": goals,
        "c4": { answer in
            answer.columns = [
                .init(key: "label", title: "All", unit: .text), .init(key: "score", title: "CSAT", unit: .percent),
                .init(key: "n", title: "Number", unit: .count),
            ]
            answer.rows = HostileNames.all.map {
                AnswerRow([("group", .text($0)), ("label", .text($0)), ("score", .number(90)), ("n", .integer(1))])
            }
            answer.totals = AnswerRow([("score", .number(90)), ("n", .integer(4))])
        },
    ]

    static let cards: [(slug: String, fill: Fill)] = [
        ("time-to-close", overTime), ("backlog", backlog), ("message-volume-by-hour", hours),
    ]

    struct Records {
        var total: Int
        var columns: [ReportAnswer.Column]
        var rows: [AnswerRow]

        static let none = Records(total: 0, columns: [], rows: [])

        static let closes = Records(
            total: 60,
            columns: [
                .init(key: "ticket", title: "Ticket", unit: .text),
                .init(key: "subject", title: "Subject", unit: .text),
                .init(key: "at", title: "When", unit: .instant), .init(key: "seconds", title: "Time", unit: .duration),
                .init(key: "owner_name", title: "Owner", unit: .text),
                .init(key: "state", title: "State", unit: .count),
                .init(key: "chat", title: "Chat", unit: .text),
            ],
            rows: [("1001", "Invoice", 1), ("1/ö?", HostileNames.markup, 2), ("7", HostileNames.long, 3)].map {
                AnswerRow([
                    ("ticket", .text($0.0)), ("subject", .text($0.1)), ("at", .text("2024-03-05T10:18:00.000Z")),
                    ("seconds", .number(93_000)), ("owner_name", .text(HostileNames.rightToLeft)),
                    ("state", .integer($0.2)), ("chat", .null),
                ])
            })
    }
}
