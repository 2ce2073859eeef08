-- customer-wait-time?from=2024-03-25&to=2024-04-07
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM closed_unanswered AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.exclusion = 0 AND f.waiting_since IS NOT NULL) AS a;
-- ? 

SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.count AS count
FROM (SELECT f.contact AS k0, count(*) AS count
FROM tickets AS f
WHERE f.exclusion = 0 AND f.waiting_since IS NOT NULL
GROUP BY 1) AS a
LEFT JOIN contacts AS d0 ON d0.key = a.k0;
-- ? 

WITH groups AS (SELECT t.contact AS k0, avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n
FROM owner_gaps AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ?
GROUP BY 1),
-- The last of the first few; whoever ties with it may still come before it by name.
best AS (SELECT a.mean AS value FROM groups AS a
WHERE (a.n > 0) AND a.k0 IS NOT NULL
  ORDER BY value DESC NULLS LAST LIMIT ?),
candidates AS (SELECT a.* FROM groups AS a
WHERE (a.n > 0) AND a.k0 IS NOT NULL
  AND a.mean >= (SELECT min(value) FROM best))
SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT t.contact AS k0, avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND t.contact IN (SELECT k0 FROM candidates)
GROUP BY 1) AS a
LEFT JOIN contacts AS d0 ON d0.key = a.k0
ORDER BY mean DESC NULLS LAST, n DESC, g0_label, g0
LIMIT ?;
-- ? 1711321200000, 1712527200000, 10, 1711321200000, 1712527200000, 10

-- customer-wait-time?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=property:tier&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&clock=sla&statistic=p90&limit=5&min-n=3&pipeline=support
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM closed_unanswered AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.exclusion = 0 AND (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?)) AND f.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND f.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND f.waiting_since IS NOT NULL) AS a;
-- ? 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.k0 AS g0, a.k0 AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT p0.value AS k0, avg(f.sla) AS mean, count(*) FILTER (WHERE f.sla IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.sla) AS q0
FROM owner_gaps AS f
JOIN tickets AS t ON t.key = f.ticket
LEFT JOIN ticket_properties AS p0
  ON p0.ticket = f.ticket AND p0.name = ?
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1) AS a
WHERE (a.n > 0);
-- ? 'tier', 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n, a.no_sla AS no_sla
FROM (SELECT avg(f.sla) AS mean, count(*) FILTER (WHERE f.sla IS NOT NULL) AS n, count(DISTINCT f.ticket) FILTER (WHERE f.sla IS NULL) AS no_sla, quantilesExactInclusiveOrNull(0.5, 0.9)(f.sla) AS q0
FROM owner_gaps AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

-- customer-wait-time?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM closed_unanswered AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.exclusion = 0 AND f.waiting_since IS NOT NULL) AS a;
-- ? 

SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT arrayElement(?, (intDiv((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, t.contact AS k0, avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ?
GROUP BY 1, 2) AS a
LEFT JOIN contacts AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

-- customer-wait-time?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM closed_unanswered AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.exclusion = 0 AND f.waiting_since IS NOT NULL) AS a;
-- ? 

SELECT a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT f.team AS k0, avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.mean AS mean, a.q0[1] AS median, a.q0[2] AS p90, a.n AS n
FROM (SELECT f.team AS k0, f.owner AS k1, avg(f.elapsed) AS mean, count(*) FILTER (WHERE f.elapsed IS NOT NULL) AS n, quantilesExactInclusiveOrNull(0.5, 0.9)(f.elapsed) AS q0
FROM owner_gaps AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

