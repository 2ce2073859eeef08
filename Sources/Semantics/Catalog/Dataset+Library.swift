import Support

extension Dataset {
    private static let gapDetails: [RecordColumn] = [
        RecordColumn("start", "f.start_at", .instant), RecordColumn("elapsed_seconds", "f.elapsed", .duration),
        RecordColumn("sla_seconds", "f.sla", .duration),
    ]

    /// Tickets, dated by creation, credited to the owner now.
    public static let tickets = Dataset(
        "tickets", table: "tickets", axes: [.completed: "f.created_at", .closed: "f.closed_at"],
        condition: "f.exclusion = 0", subject: .ticketItself,
        details: [RecordColumn("start", "f.created_at", .instant)])

    /// All tickets, the excluded ones too: only to say how many are left out.
    public static let allTickets = Dataset(
        "all_tickets", table: "tickets", axes: [.completed: "f.created_at"], subject: .ticketItself)

    /// Closed tickets, dated by and credited at the latest close.
    public static let closes = Dataset(
        "closes", table: "closes", axes: [.completed: "f.at", .created: "f.created_at"],
        details: [
            RecordColumn("start", "f.created_at", .instant), RecordColumn("elapsed_seconds", "f.latest_ms", .duration),
            RecordColumn("sla_seconds", "f.latest_sla", .duration),
            RecordColumn("open_seconds", "f.open_ms", .duration),
            RecordColumn("closes", "f.closes", .count), RecordColumn("replies", "f.replies", .count),
        ])

    /// Closed tickets, dated by and credited at the first close.
    public static let firstCloses = Dataset(
        "first_closes", table: "closes", axes: [.completed: "f.first_at", .created: "f.created_at"],
        owner: "f.first_owner", team: "f.first_team",
        details: [
            RecordColumn("start", "f.created_at", .instant), RecordColumn("elapsed_seconds", "f.first_ms", .duration),
            RecordColumn("sla_seconds", "f.first_sla", .duration), RecordColumn("closes", "f.closes", .count),
            RecordColumn("replies", "f.replies", .count),
        ])

    public static let firstReplies = Dataset(
        "first_replies", table: "first_replies", axes: [.completed: "f.at", .created: "f.created_at"],
        details: gapDetails)

    public static let ownerGaps = Dataset("owner_gaps", table: "owner_gaps", details: gapDetails)

    public static let customerGaps = Dataset("customer_gaps", table: "customer_gaps", details: gapDetails)

    public static let closedUnanswered = Dataset(
        "closed_unanswered", table: "closed_unanswered", details: [RecordColumn("start", "f.start_at", .instant)])

    /// One row per closed ticket and stage of the pipeline in which it was closed.
    public static let stageTimes = Dataset(
        "stage_times", table: "stage_times",
        details: [
            RecordColumn("span_seconds", "f.span", .duration),
            RecordColumn("cumulative_seconds", "f.cumulative", .duration),
            RecordColumn("latest_seconds", "f.latest", .duration),
        ])

    /// The same with the names of the stages, for records.
    public static let namedStageTimes = Dataset(
        "named_stage_times",
        relation: { _ in
            """
            (SELECT t.ticket, t."at", t.owner, t.team, t.pipeline, t.stage, t.span, t.cumulative, t.latest,
                s.id AS stage_id, coalesce(p.name, s.id) AS stage_name
              FROM stage_times AS t
              LEFT JOIN stages AS s ON s.key = t.stage
              LEFT JOIN pipeline_stages AS p ON p.pipeline = t.pipeline AND p.stage = t.stage) AS f
            """
        },
        details: [RecordColumn("stage", "f.stage_id"), RecordColumn("stage_label", "f.stage_name")]
            + stageTimes.details)

    /// Chat sessions; `state` is 0 answered, 1 abandoned, 2 waiting. One that is neither answered nor ended is waiting until it is a day old.
    public static let chats = Dataset(
        "chats",
        relation: { now in
            """
            (SELECT ticket, chat, "at", start_at, owner, team, elapsed, sla,
                CASE WHEN state = 2 AND start_at <= \(bind: (now - .day).milliseconds) THEN 1 ELSE state END AS state
              FROM chats) AS f
            """
        },
        details: gapDetails + [RecordColumn("chat", "f.chat")])

    /// Responses (dated by the answer) and sendings (dated by the first sending) of surveys.
    public static let surveys = Dataset(
        "surveys",
        relation: { _ in
            """
            (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
              FROM survey_responses
              UNION ALL
              SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
              FROM survey_sendings) AS f
            """
        },
        details: [
            RecordColumn("survey", "f.survey"), RecordColumn("cycle", "f.cycle"),
            RecordColumn("score", "f.score", .count),
            RecordColumn("scale", "f.scale", .count),
        ])

    /// Replies, credited to the sender, and incoming messages, credited to the owner then.
    public static let messages = Dataset(
        "messages", table: "messages", details: [RecordColumn("message", "f.message")])

    /// What became of the promises of SLA rules: `state` is 0 no rule, 1 met, 2 breached, 3 and 4 still running (without and with a rule).
    /// What runs is dated now, and breached once its goal has passed.
    public static let outcomes = Dataset(
        "outcomes",
        relation: { now in
            """
            (SELECT ticket, goal, start_at, owner, team, outbound, counted, coalesce("at", \(bind: now.milliseconds)) AS "at",
                CASE WHEN state = 4 AND breach_after < \(bind: now.milliseconds) THEN 2 ELSE state END AS state
              FROM outcomes) AS f
            """
        },
        details: [
            RecordColumn("start", "f.start_at", .instant), RecordColumn("sla_seconds", "f.counted", .duration),
            RecordColumn("goal", "f.goal", .count), RecordColumn("state", "f.state", .count),
        ])

    /// Those of the outcomes that are completed: what they say does not depend on the moment of asking.
    public static let completedOutcomes = Dataset(
        "completed_outcomes", table: "outcomes", condition: "f.at IS NOT NULL")

    /// Those that still run.
    public static let runningOutcomes = Dataset(
        "running_outcomes",
        relation: { now in
            """
            (SELECT ticket, goal, owner, team, outbound, \(bind: now.milliseconds) AS "at",
                CASE WHEN state = 4 AND breach_after < \(bind: now.milliseconds) THEN 2 ELSE state END AS state
              FROM outcomes WHERE "at" IS NULL) AS f
            """
        })

    /// Stretches in which a ticket was open under one owner; asked at moments.
    public static let openSpells = Dataset(
        "open_spells", table: "open_spells", details: [RecordColumn("start", "f.created_at", .instant)])

    /// Stretches of a person's time in one status; asked over spans.
    public static let stretches = Dataset(
        "stretches", table: "stretches", subject: .person,
        details: [
            RecordColumn("start", "f.start_at", .instant), RecordColumn("available", "f.available"),
            RecordColumn("reason", "f.reason"), RecordColumn("hours", "f.hours", .count),
        ])
}
