-- ticket-response-count?from=2024-03-25&to=2024-04-07
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.sent AS sent, a.received AS received
FROM (SELECT count(*) FILTER (WHERE f.sent) AS sent, count(*) FILTER (WHERE NOT f.sent) AS received
FROM messages AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

WITH groups AS (SELECT f.ticket AS k0, count(*) AS count
FROM messages AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.sent
GROUP BY 1),
-- The last of the first few; whoever ties with it may still come before it by name.
best AS (SELECT a.count AS value FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  ORDER BY value DESC NULLS LAST LIMIT ?),
candidates AS (SELECT a.* FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  AND a.count >= (SELECT min(value) FROM best))
SELECT d0.id AS g0, coalesce(d0.subject, d0.id) AS g0_label, a.count AS count
FROM candidates AS a
LEFT JOIN tickets AS d0 ON d0.key = a.k0
ORDER BY count DESC NULLS LAST, g0_label, g0
LIMIT ?;
-- ? 1711321200000, 1712527200000, 10, 10

WITH groups AS (SELECT f.ticket AS k0, count(*) AS count
FROM messages AS f
WHERE f.at >= ? AND f.at < ? AND f.sent
GROUP BY 1),
-- The last of the first few; whoever ties with it may still come before it by name.
best AS (SELECT a.count AS value FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  ORDER BY value DESC NULLS LAST LIMIT ?),
candidates AS (SELECT a.* FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  AND a.count >= (SELECT min(value) FROM best))
SELECT d0.id AS g0, coalesce(d0.subject, d0.id) AS g0_label, a.count AS count
FROM candidates AS a
LEFT JOIN tickets AS d0 ON d0.key = a.k0
ORDER BY count DESC NULLS LAST, g0_label, g0
LIMIT ?;
-- ? 1711321200000, 1712527200000, 10, 10

-- ticket-response-count?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=ticket&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&limit=5&pipeline=support
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.sent AS sent, a.received AS received
FROM (SELECT count(*) FILTER (WHERE f.sent) AS sent, count(*) FILTER (WHERE NOT f.sent) AS received
FROM messages AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

WITH groups AS (SELECT f.ticket AS k0, count(*) AS count
FROM messages AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND NOT f.sent
GROUP BY 1),
-- The last of the first few; whoever ties with it may still come before it by name.
best AS (SELECT a.count AS value FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  ORDER BY value DESC NULLS LAST LIMIT ?),
candidates AS (SELECT a.* FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  AND a.count >= (SELECT min(value) FROM best))
SELECT d0.id AS g0, coalesce(d0.subject, d0.id) AS g0_label, a.count AS count
FROM candidates AS a
LEFT JOIN tickets AS d0 ON d0.key = a.k0
ORDER BY count DESC NULLS LAST, g0_label, g0
LIMIT ?;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0, 5, 5

WITH groups AS (SELECT f.ticket AS k0, count(*) AS count
FROM messages AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND f.sent
GROUP BY 1),
-- The last of the first few; whoever ties with it may still come before it by name.
best AS (SELECT a.count AS value FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  ORDER BY value DESC NULLS LAST LIMIT ?),
candidates AS (SELECT a.* FROM groups AS a
WHERE (a.count > 0) AND a.k0 IS NOT NULL
  AND a.count >= (SELECT min(value) FROM best))
SELECT d0.id AS g0, coalesce(d0.subject, d0.id) AS g0_label, a.count AS count
FROM candidates AS a
LEFT JOIN tickets AS d0 ON d0.key = a.k0
ORDER BY count DESC NULLS LAST, g0_label, g0
LIMIT ?;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0, 5, 5

