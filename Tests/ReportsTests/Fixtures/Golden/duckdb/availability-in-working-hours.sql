-- availability-in-working-hours?from=2024-03-25&to=2024-04-07
SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1712268000000], [1712324220000]

-- availability-in-working-hours?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=none
SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1711321200000], [1712268000000], 'u1', 't1'

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1712268000000], [1712324220000], 'u1', 't1'

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a;
-- ? [0], [1711321200000], [1712268000000], 'u1', 't1'

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
WHERE (f.owner IN (SELECT key FROM users WHERE id IN (?)) OR f.owner IS NULL) AND f.team IN (SELECT key FROM teams WHERE id IN (?))) AS a;
-- ? [0], [1712268000000], [1712324220000], 'u1', 't1'

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

-- availability-in-working-hours?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.period AS period, f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0, 1], [1711321200000, 1711922400000], [1711922400000, 1712268000000]

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.period AS period, f.owner AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [1], [1712268000000], [1712324220000]

-- availability-in-working-hours?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1711321200000], [1712268000000]

SELECT a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f) AS a;
-- ? [0], [1712268000000], [1712324220000]

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.team AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.team AS k0, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1712268000000], [1712324220000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.team AS k0, f.owner AS k1, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1711321200000], [1712268000000]

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.inside AS inside, a.outside AS outside, a.no_hours AS no_hours
FROM (SELECT f.team AS k0, f.owner AS k1, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 0), 0) AS inside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 1), 0) AS outside, coalesce(sum(f.length) FILTER (WHERE f.available AND f.hours = 2), 0) AS no_hours
FROM (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
    greatest(f.start_at, s.span_start) AS "at"
  FROM stretches AS f JOIN (SELECT unnest(?) AS period, unnest(?) AS span_start, unnest(?) AS span_end) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.inside > 0 OR a.outside > 0 OR a.no_hours > 0);
-- ? [0], [1712268000000], [1712324220000]

