-- Copies of the clocks that are there, each for a subject of its own, until 2 million are closed and 300 000 open (times :scale).
-- The twelve people of the demonstration keep their own clocks only. Rule, facts and days go together in a row, so a copy is as right as its original.

CREATE TEMP TABLE model AS
SELECT d.*
FROM deadline d
WHERE d.record_status <> 'ANNULLED'
  AND (d.met_at IS NOT NULL OR d.ended_at IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1
    FROM account a
    WHERE a.client_id = d.client_id);
ALTER TABLE model ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY;

CREATE TEMP TABLE lately AS
SELECT m.*
FROM model m
WHERE m.due_on > m.start_on
  AND m.due_on >= (SELECT max(x.start_on) FROM model x) - 20;
ALTER TABLE lately DROP COLUMN n;
ALTER TABLE lately ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY;

INSERT INTO deadline (id, family, rule_id, subject_kind, subject_id, client_id, contact_on, started_at, start_on, due_on, closes_at, unit_id,
  responsible_id, facts, age, forecast_on, met_at, met_on, ended_at, ended_on, end_reason, end_told, register, service_task, organiser_id,
  producer_id, author_id, author_role, record_status, recorded_at, created_at, created_by)
SELECT gen_random_uuid(), m.family, m.rule_id, m.subject_kind, gen_random_uuid(), m.client_id, m.contact_on, m.started_at, m.start_on, m.due_on, m.closes_at, m.unit_id,
  m.responsible_id, m.facts, m.age, m.forecast_on, m.met_at, m.met_on, m.ended_at, m.ended_on, m.end_reason, m.end_told, m.register, m.service_task, m.organiser_id,
  m.producer_id, m.author_id, m.author_role, m.record_status, m.recorded_at, m.created_at, m.created_by
FROM generate_series(1, greatest(0, CAST(2000000 * :scale AS bigint) - (SELECT count(*) FROM model))) AS g
JOIN model m ON m.n = 1 + g % (SELECT count(*) FROM model);

INSERT INTO deadline (id, family, rule_id, subject_kind, subject_id, client_id, contact_on, started_at, start_on, due_on, closes_at, unit_id,
  responsible_id, facts, age, register, service_task, organiser_id,
  producer_id, author_id, author_role, record_status, recorded_at, created_at, created_by)
SELECT gen_random_uuid(), m.family, m.rule_id, m.subject_kind, gen_random_uuid(), m.client_id, m.contact_on, m.started_at, m.start_on, m.due_on, m.closes_at, m.unit_id,
  m.responsible_id, m.facts, m.age, m.register, m.service_task, m.organiser_id,
  m.producer_id, m.author_id, m.author_role, m.record_status, m.recorded_at, m.created_at, m.created_by
FROM generate_series(1, greatest(0, CAST(300000 * :scale AS bigint) - (SELECT count(*) FROM deadline d WHERE d.met_at IS NULL AND d.ended_at IS NULL))) AS g
JOIN lately m ON m.n = 1 + g % (SELECT count(*) FROM lately);

VACUUM ANALYZE deadline;
SELECT count(*) FILTER (WHERE met_at IS NULL AND ended_at IS NULL) AS open, count(*) FILTER (WHERE met_at IS NOT NULL OR ended_at IS NOT NULL) AS closed FROM deadline;
-- The next start finds no recount of this night and counts everything again.
DELETE FROM deadline_recount;
