-- sla-attainment?from=2024-03-25&to=2024-04-07
SELECT a.k0 AS g0, a.k0 AS g0_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.goal AS k0, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound
GROUP BY 1) AS a
WHERE (a.n > 0);
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.k0 AS g0, a.k0 AS g0_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.goal AS k0, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound
GROUP BY 1) AS a
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.no_sla AS no_sla
FROM (SELECT count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS no_sla
FROM (SELECT ticket, goal, start_at, owner, team, outbound, counted, coalesce("at", ?) AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound AND f.state IN (0, 3)) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

-- sla-attainment?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=property:tier&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&include=outbound&pipeline=support
SELECT a.k0 AS g0, a.k0 AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT p0.value AS k0, f.goal AS k1, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
JOIN tickets AS t ON t.key = f.ticket
LEFT JOIN ticket_properties AS p0
  ON p0.ticket = f.ticket AND p0.name = ?
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1, 2) AS a
WHERE (a.n > 0);
-- ? 1712324220000, 1712324220000, 'tier', 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.k0 AS g0, a.k0 AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT p0.value AS k0, f.goal AS k1, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
JOIN tickets AS t ON t.key = f.ticket
LEFT JOIN ticket_properties AS p0
  ON p0.ticket = f.ticket AND p0.name = ?
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1, 2) AS a
WHERE (a.n > 0);
-- ? 'tier', 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.no_sla AS no_sla
FROM (SELECT count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS no_sla
FROM (SELECT ticket, goal, start_at, owner, team, outbound, counted, coalesce("at", ?) AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes) AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?) AND f.state IN (0, 3)) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

-- sla-attainment?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.no_sla AS no_sla
FROM (SELECT count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS no_sla
FROM (SELECT ticket, goal, start_at, owner, team, outbound, counted, coalesce("at", ?) AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound AND f.state IN (0, 3)) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.period, a.k0 AS g0, a.k0 AS g0_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT arrayElement(?, (intDiv((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, f.goal AS k0, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound
GROUP BY 1, 2) AS a
WHERE (a.n > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.period, a.k0 AS g0, a.k0 AS g0_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT arrayElement(?, (intDiv((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, f.goal AS k0, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound
GROUP BY 1, 2) AS a
WHERE (a.n > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

-- sla-attainment?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound) AS a;
-- ? 1711321200000, 1712527200000

SELECT a.no_sla AS no_sla
FROM (SELECT count(DISTINCT f.ticket) FILTER (WHERE TRUE) AS no_sla
FROM (SELECT ticket, goal, start_at, owner, team, outbound, counted, coalesce("at", ?) AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound AND f.state IN (0, 3)) AS a;
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.team AS k0, f.goal AS k1, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.team AS k0, f.goal AS k1, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.k2 AS g2, a.k2 AS g2_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.team AS k0, f.owner AS k1, f.goal AS k2, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM (SELECT ticket, goal, owner, team, outbound, ? AS "at",
    CASE WHEN state = 4 AND breach_after < ? THEN 2 ELSE state END AS state
  FROM outcomes WHERE "at" IS NULL) AS f
WHERE f.at >= ? AND f.at < ? AND NOT f.outbound
GROUP BY 1, 2, 3) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.n > 0);
-- ? 1712324220000, 1712324220000, 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.k2 AS g2, a.k2 AS g2_label, a.met AS met, a.breached AS breached, a.n AS n
FROM (SELECT f.team AS k0, f.owner AS k1, f.goal AS k2, count(*) FILTER (WHERE f.state = 1) AS met, count(*) FILTER (WHERE f.state = 2) AS breached, count(*) FILTER (WHERE f.state IN (1, 2)) AS n
FROM outcomes AS f
WHERE f.at >= ? AND f.at < ? AND f.at IS NOT NULL AND NOT f.outbound
GROUP BY 1, 2, 3) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.n > 0);
-- ? 1711321200000, 1712527200000

