-- support-volume?from=2024-03-25&to=2024-04-07
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.count AS count
FROM (SELECT f.owner AS k0, count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.count > 0);
-- ? 1711321200000, 1712527200000

-- support-volume?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=property:tier&date=closed&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&pipeline=support
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.closed_at >= ? AND f.closed_at < ? AND f.exclusion = 0 AND (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?)) AND f.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND f.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.k0 AS g0, a.k0 AS g0_label, a.count AS count
FROM (SELECT p0.value AS k0, count(*) AS count
FROM tickets AS f
LEFT JOIN ticket_properties AS p0
  ON p0.ticket = f.key AND p0.name = ?
WHERE f.closed_at >= ? AND f.closed_at < ? AND f.exclusion = 0 AND (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?)) AND f.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND f.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.key IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1) AS a
WHERE (a.count > 0);
-- ? 'tier', 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

-- support-volume?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.count AS count
FROM (SELECT arrayElement(?, (intDiv((f.created_at + CASE WHEN f.created_at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, f.owner AS k0, count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.count > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

-- support-volume?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.count AS count
FROM (SELECT count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.count AS count
FROM (SELECT f.team AS k0, count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.count > 0);
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.count AS count
FROM (SELECT f.team AS k0, f.owner AS k1, count(*) AS count
FROM tickets AS f
WHERE f.created_at >= ? AND f.created_at < ? AND f.exclusion = 0
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.count > 0);
-- ? 1711321200000, 1712527200000

