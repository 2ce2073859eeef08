-- rep-availability?from=2024-03-25&to=2024-04-07
SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1712268000000], [1712324220000]

-- rep-availability?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=none&drill=reason
SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1711321200000], [1712268000000], 'u1', 't1'

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1712268000000], [1712324220000], 'u1', 't1'

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a;
-- ? [0], [1711321200000], [1712268000000], 'u1', 't1'

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a;
-- ? [0], [1712268000000], [1712324220000], 'u1', 't1'

SELECT a.k0 AS g0, a.k0 AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.seconds AS seconds
FROM (SELECT f.available AS k0, f.reason AS k1, coalesce(sum(f.length), 0) AS seconds
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))
GROUP BY 1, 2) AS a
WHERE (a.seconds > 0);
-- ? [0], [1711321200000], [1712268000000], 'u1', 't1'

SELECT a.k0 AS g0, a.k0 AS g0_label, a.k1 AS g1, a.k1 AS g1_label, a.seconds AS seconds
FROM (SELECT f.available AS k0, f.reason AS k1, coalesce(sum(f.length), 0) AS seconds
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))
GROUP BY 1, 2) AS a
WHERE (a.seconds > 0);
-- ? [0], [1712268000000], [1712324220000], 'u1', 't1'

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

-- rep-availability?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.period AS period, f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [0, 1], [1711321200000, 1711922400000], [1711922400000, 1712268000000]

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.period AS period, f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [1], [1712268000000], [1712324220000]

-- rep-availability?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.available AS available, a.away AS away
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.team AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.available AS available, a.away AS away
FROM (SELECT f.team AS k0, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1712268000000], [1712324220000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.available AS available, a.away AS away
FROM (SELECT f.team AS k0, f.owner AS k1, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.available AS available, a.away AS away
FROM (SELECT f.team AS k0, f.owner AS k1, coalesce(sum(f.length) FILTER (WHERE f.available), 0) AS available, coalesce(sum(f.length) FILTER (WHERE NOT f.available), 0) AS away
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.available > 0 OR a.away > 0);
-- ? [0], [1712268000000], [1712324220000]

