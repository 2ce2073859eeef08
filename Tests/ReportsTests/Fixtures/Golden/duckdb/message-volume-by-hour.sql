-- message-volume-by-hour?from=2024-03-25&to=2024-04-07
SELECT a.k0 AS g0, a.k0 AS g0_label, a.sent AS sent, a.received AS received
FROM (SELECT (((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END) // 3600000) % 24) AS k0, count(*) FILTER (WHERE f.sent) AS sent, count(*) FILTER (WHERE NOT f.sent) AS received
FROM messages AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a;
-- ? 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.sent AS sent, a.received AS received
FROM (SELECT count(*) FILTER (WHERE f.sent) AS sent, count(*) FILTER (WHERE NOT f.sent) AS received
FROM messages AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

-- message-volume-by-hour?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=weekday-hour&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&pipeline=support
SELECT a.k0 AS g0, a.k0 AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.sent AS sent, a.received AS received
FROM (SELECT ((((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END) // 86400000) + ?) % 7 + 1) AS k0, (((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END) // 3600000) % 24) AS k1, count(*) FILTER (WHERE f.sent) AS sent, count(*) FILTER (WHERE NOT f.sent) AS received
FROM messages AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1, 2) AS a;
-- ? 1711846800000, -1711321200000, -1711317600000, 0, 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

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

