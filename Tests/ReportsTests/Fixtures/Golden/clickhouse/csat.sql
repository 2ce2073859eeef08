-- csat?from=2024-03-25&to=2024-04-07
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT f.owner AS k0, 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.n > 0 OR a.sent > 0);
-- ? 1711321200000, 1712527200000

-- csat?from=2024-03-25&to=2024-04-07&owner=u1,none&team=t1&group=property:tier&source=email&credit=owner-now&where=tier:any:gold,a\,b&where=seats:above:2&pipeline=support
SELECT a.k0 AS g0, a.k0 AS g0_label, a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT p0.value AS k0, 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
JOIN tickets AS t ON t.key = f.ticket
LEFT JOIN ticket_properties AS p0
  ON p0.ticket = f.ticket AND p0.name = ?
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)
GROUP BY 1) AS a
WHERE (a.n > 0 OR a.sent > 0);
-- ? 'tier', 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
JOIN tickets AS t ON t.key = f.ticket
WHERE f.at >= ? AND f.at < ? AND (t.owner IN (SELECT key FROM users WHERE id IN (?)) OR t.owner IS NULL) AND t.team IN (SELECT key FROM teams WHERE id IN (?)) AND t.pipeline IN (SELECT key FROM pipelines WHERE id IN (?)) AND t.source IN (SELECT key FROM sources WHERE id IN (?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?, ?)) AND f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND number > ?)) AS a;
-- ? 1711321200000, 1712527200000, 'u1', 't1', 'support', 'email', 'tier', 'gold', 'a,b', 'seats', 2.0

-- csat?from=2024-03-25&to=2024-04-07&view=over-time&frequency=week
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.period, d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT arrayElement(?, (intDiv((f.at + CASE WHEN f.at < ? THEN ? ELSE ? END), 86400000)) + 1) AS period, f.owner AS k0, 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1, 2) AS a
LEFT JOIN users AS d0 ON d0.key = a.k0
WHERE (a.n > 0 OR a.sent > 0);
-- ? [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 1711846800000, -1711321200000, -1711317600000, 1711321200000, 1712527200000

SELECT a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

-- csat?from=2024-03-25&to=2024-04-07&group=team&split=owner
SELECT a.merged AS merged, a.removed AS removed
FROM (SELECT count(*) FILTER (WHERE f.exclusion = 1) AS merged, count(*) FILTER (WHERE f.exclusion = 2) AS removed
FROM tickets AS f) AS a;
-- ? 

SELECT a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?) AS a;
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT f.team AS k0, 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
WHERE (a.n > 0 OR a.sent > 0);
-- ? 1711321200000, 1712527200000

SELECT d0.id AS g0, coalesce(d0.name, d0.id) AS g0_label, d1.id AS g1, coalesce(d1.name, d1.id) AS g1_label, a.score AS score, a.mean_score AS mean_score, a.n AS n, a.positive AS positive, a.sent AS sent, a.response_rate AS response_rate, a.score_1 AS score_1, a.score_2 AS score_2, a.score_3 AS score_3, a.score_4 AS score_4, a.score_5 AS score_5, a.score_6 AS score_6, a.score_7 AS score_7, a.score_8 AS score_8, a.score_9 AS score_9, a.score_10 AS score_10
FROM (SELECT f.team AS k0, f.owner AS k1, 100.0 * count(*) FILTER (WHERE f.positive AND f.response) / nullif(count(*) FILTER (WHERE f.response), 0) AS score, CASE WHEN min(f.scale) = max(f.scale) THEN avg(f.score) END AS mean_score, count(*) FILTER (WHERE f.response) AS n, count(*) FILTER (WHERE f.positive AND f.response) AS positive, count(*) FILTER (WHERE NOT f.response) AS sent, 100.0 * count(*) FILTER (WHERE f.answered AND NOT f.response) / nullif(count(*) FILTER (WHERE NOT f.response), 0) AS response_rate, count(*) FILTER (WHERE f.score = 1) AS score_1, count(*) FILTER (WHERE f.score = 2) AS score_2, count(*) FILTER (WHERE f.score = 3) AS score_3, count(*) FILTER (WHERE f.score = 4) AS score_4, count(*) FILTER (WHERE f.score = 5) AS score_5, count(*) FILTER (WHERE f.score = 6) AS score_6, count(*) FILTER (WHERE f.score = 7) AS score_7, count(*) FILTER (WHERE f.score = 8) AS score_8, count(*) FILTER (WHERE f.score = 9) AS score_9, count(*) FILTER (WHERE f.score = 10) AS score_10
FROM (SELECT ticket, survey, cycle, "at", owner, team, TRUE AS response, scale, score, positive, FALSE AS answered
  FROM survey_responses
  UNION ALL
  SELECT ticket, survey, cycle, "at", owner, team, FALSE AS response, NULL AS scale, NULL AS score, FALSE AS positive, answered
  FROM survey_sendings) AS f
WHERE f.at >= ? AND f.at < ?
GROUP BY 1, 2) AS a
LEFT JOIN teams AS d0 ON d0.key = a.k0
LEFT JOIN users AS d1 ON d1.key = a.k1
WHERE (a.n > 0 OR a.sent > 0);
-- ? 1711321200000, 1712527200000

