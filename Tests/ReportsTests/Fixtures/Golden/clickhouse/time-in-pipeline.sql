-- time-in-pipeline?from=2024-03-25&to=2024-04-07
SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.span) AS mean, count(*) FILTER (WHERE f.span IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.span) AS q0
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ? AND FALSE) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.tickets AS tickets
FROM (SELECT f.pipeline AS k0, count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS tickets
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a
LEFT JOIN pipelines AS d0 ON d0.key = a.k0;
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, d0.id AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT f.stage AS k0, avg(f.span) AS mean, count(*) FILTER (WHERE f.span IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.span) AS q0
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ? AND FALSE
GROUP BY 1) AS a
LEFT JOIN stages AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

-- time-in-pipeline?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=team&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&statistic=p90&stage-time=latest&pipeline=support
SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.latest) AS mean, count(*) FILTER (WHERE f.latest IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.latest) AS q0
FROM stage_times AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND f.pipeline IN (SELECT key FROM pipelines WHERE id IN (?))) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0, 'support'

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, d1.id AS g1_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT t.team AS k0, f.stage AS k1, avg(f.latest) AS mean, count(*) FILTER (WHERE f.latest IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.latest) AS q0
FROM stage_times AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND f.pipeline IN (SELECT key FROM pipelines WHERE id IN (?))
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN stages AS d1 ON d1.key = a.k1
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0, 'support'

SELECT s.id AS id, ps.name AS name, ps.position AS position
FROM pipeline_stages AS ps
JOIN stages AS s ON s.key = ps.stage
JOIN pipelines AS p ON p.key = ps.pipeline
WHERE p.id = ?;
-- ? 'support'

-- time-in-pipeline?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.span) AS mean, count(*) FILTER (WHERE f.span IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.span) AS q0
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ? AND FALSE) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, d0.id AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT arrayElement(?, (intDiv((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, f.stage AS k0, avg(f.span) AS mean, count(*) FILTER (WHERE f.span IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.span) AS q0
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ? AND FALSE
GROUP BY 1, 2) AS a
LEFT JOIN stages AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.tickets AS tickets
FROM (SELECT f.pipeline AS k0, count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS tickets
FROM stage_times AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a
LEFT JOIN pipelines AS d0 ON d0.key = a.k0;
-- ? 1711321200000, 1712527200000

