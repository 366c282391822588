-- The facts that the situation picture is counted from: one view for a fact, no now() in any of them.

DROP VIEW IF EXISTS report_contact;
CREATE VIEW report_contact AS
SELECT c.id AS contact_id, c.client_id, c.unit_id, c.direction, c.channel, c.happened_at, c.due_on,
  c.assessed_at, c.closed_at
FROM contact c
WHERE c.record_status <> 'ANNULLED';
COMMENT ON VIEW report_contact IS 'Every contact, when it came, whose queue it is in, when it was assessed and closed';

DROP VIEW IF EXISTS report_clock;
CREATE VIEW report_clock AS
SELECT d.id AS deadline_id, d.family, d.rule_id, d.client_id, d.subject_kind, d.subject_id, d.unit_id,
  d.start_on, d.due_on, d.forecast_on, d.met_on, d.ended_on, d.end_reason,
  d.met_on IS NULL AND d.ended_on IS NULL AS open
FROM deadline d
WHERE d.record_status <> 'ANNULLED';
COMMENT ON VIEW report_clock IS 'Every legal clock: start, due day, what is booked, what happened';

DROP VIEW IF EXISTS report_slot;
CREATE VIEW report_slot AS
SELECT s.id AS slot_id, s.unit_id, s.professional_id, p.profession, s.starts_at,
  (s.starts_at AT TIME ZONE 'Europe/Helsinki')::date AS starts_on,
  NOT EXISTS (
    SELECT 1
    FROM appointment a
    WHERE a.slot_id = s.id
      AND a.cancelled_at IS NULL) AS free
FROM slot s
JOIN professional p ON p.id = s.professional_id
WHERE s.publicly_bookable
  AND NOT s.urgent
  AND s.closed_at IS NULL;
COMMENT ON VIEW report_slot IS 'Non-urgent times that the public may book, and whether each is free: the ground of T3';

DROP VIEW IF EXISTS report_path_state;
CREATE VIEW report_path_state AS
SELECT r.path_id, r.client_id, r.producer_id AS unit_id, r.from_on, r.ended_at,
  CASE WHEN r.status = 'ACTIVE' AND s.waits THEN 'WAITING' ELSE r.status END AS state,
  r.status = 'ACTIVE' AND NOT s.has_next AS without_next
FROM report_path r
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE ps.done_at IS NULL AND NOT ps.skipped) > 0 AS has_next,
    count(*) FILTER (WHERE ps.done_at IS NULL AND NOT ps.skipped AND ps.waits_for <> 'CLIENT') > 0 AS waits
  FROM path_step ps
  WHERE ps.path_id = r.path_id) s
WHERE NOT r.imported;
COMMENT ON VIEW report_path_state IS 'Every path of our own: its state, and whether an accepted one lacks a next step';

DROP VIEW IF EXISTS report_measure;
CREATE VIEW report_measure AS
SELECT s.client_id, s.producer_id AS unit_id, s.instrument_code AS instrument, s.value, s.happened_at
FROM instrument_score s
WHERE s.record_status = 'FINAL'
  AND s.value IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM instrument_score n
    WHERE n.corrects_id = s.id)
UNION ALL
SELECT p.client_id, p.producer_id, 'gas-t', r.gas_t, r.happened_at
FROM path_review r
JOIN path p ON p.id = r.path_id
WHERE r.record_status = 'FINAL'
  AND r.gas_t IS NOT NULL;
COMMENT ON VIEW report_measure IS 'Every score in force: instruments by client and moment, and the GAS T of reviews';
