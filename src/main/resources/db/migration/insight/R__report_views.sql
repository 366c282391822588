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

DROP VIEW IF EXISTS report_care_chain;
DROP VIEW IF EXISTS report_care_booking;
-- A booking belongs to the assessment whose clock its visit met, or for which it was booked, until somebody's visit has met it: what
-- is done after that is no longer the wait. A visit that began before the assessment was not preceded by it.
CREATE VIEW report_care_booking AS
SELECT a.id AS appointment_id, a.client_id, a.unit_id, a.service_type, a.mode, p.profession,
  a.happened_at AS booked_at, a.starts_at, a.cancelled_at, a.cancelled_by, v.outcome, v.started_at, v.ended_at,
  CASE WHEN (d.met_at IS NULL OR coalesce(v.started_at, a.cancelled_at, a.starts_at) <= d.met_at)
      AND (v.outcome IS DISTINCT FROM 'ATTENDED' OR v.started_at >= h.happened_at)
    THEN c.id END AS contact_id
FROM appointment a
JOIN professional p ON p.id = a.professional_id
LEFT JOIN visit v ON v.appointment_id = a.id AND v.record_status = 'FINAL'
LEFT JOIN LATERAL (
  SELECT m.id
  FROM deadline m
  WHERE m.client_id = a.client_id
    AND m.met_at = v.started_at
    AND m.subject_kind = 'assessment'
    AND v.outcome = 'ATTENDED'
  ORDER BY (m.id = a.deadline_id) DESC NULLS LAST, m.id
  LIMIT 1) met ON TRUE
LEFT JOIN deadline d ON d.id = coalesce(met.id, a.deadline_id) AND d.subject_kind = 'assessment' AND d.record_status <> 'ANNULLED'
LEFT JOIN assessment h ON h.id = d.subject_id AND h.register = 'PATIENT' AND h.record_status <> 'ANNULLED'
LEFT JOIN contact c ON c.id = h.contact_id AND c.client_id = a.client_id AND c.record_status <> 'ANNULLED'
  AND c.close_reason IS DISTINCT FROM 'RECORDED_IN_ERROR'
WHERE a.register = 'PATIENT'
  AND a.moved_to_id IS NULL
  AND a.record_status <> 'ANNULLED';
COMMENT ON VIEW report_care_booking IS 'Every time booked in health care with what became of it, and the contact whose assessment it answers';

CREATE VIEW report_care_chain AS
WITH RECURSIVE same AS (
  SELECT l.client_id, l.goes_on_id
  FROM client_link l
  WHERE l.undone_at IS NULL
  UNION
  SELECT s.client_id, l.goes_on_id
  FROM same s
  JOIN client_link l ON l.client_id = s.goes_on_id
  WHERE l.undone_at IS NULL),
person AS (
  SELECT s.client_id, s.goes_on_id
  FROM same s
  WHERE NOT EXISTS (
    SELECT 1
    FROM client_link l
    WHERE l.client_id = s.goes_on_id
      AND l.undone_at IS NULL)),
chain AS (
  SELECT coalesce(b.appointment_id, c.id) AS chain_id, c.happened_at AS began_at,
    coalesce(b.client_id, h.client_id, c.client_id) AS client_id, coalesce(b.unit_id, c.unit_id) AS unit_id,
    c.happened_at AS contact_at, h.happened_at AS assessed_at, h.profession AS assessor, h.urgency, h.outcome AS result,
    b.booked_at, b.starts_at, b.profession, b.service_type, b.mode,
    b.outcome, b.started_at, b.ended_at, b.cancelled_at, b.cancelled_by
  FROM contact c
  LEFT JOIN LATERAL (
    SELECT n.id, n.client_id, n.happened_at, n.urgency, n.outcome, p.profession
    FROM assessment n
    LEFT JOIN professional p ON p.id = n.professional_id
    WHERE n.contact_id = c.id
      AND n.register = 'PATIENT'
      AND n.record_status <> 'ANNULLED'
    ORDER BY n.recorded_at DESC, n.id DESC
    LIMIT 1) h ON TRUE
  LEFT JOIN report_care_booking b ON b.client_id = c.client_id AND b.contact_id = c.id
  WHERE c.record_status <> 'ANNULLED'
    AND c.close_reason IS DISTINCT FROM 'RECORDED_IN_ERROR'
    AND (c.register = 'PATIENT' OR h.id IS NOT NULL)
  UNION ALL
  SELECT b.appointment_id, b.booked_at, b.client_id, b.unit_id,
    NULL, NULL, NULL, NULL, NULL,
    b.booked_at, b.starts_at, b.profession, b.service_type, b.mode,
    b.outcome, b.started_at, b.ended_at, b.cancelled_at, b.cancelled_by
  FROM report_care_booking b
  WHERE b.contact_id IS NULL)
SELECT x.chain_id, x.began_at, k.id AS client_id, i.value AS identity_code,
  CASE WHEN NOT k.non_disclosure AND NOT o.non_disclosure THEN k.municipality_code END AS municipality_code, x.unit_id,
  x.contact_at, x.assessed_at, x.assessor, x.urgency, x.result,
  x.booked_at, x.starts_at, x.profession, x.service_type, x.mode,
  x.outcome, x.started_at, x.ended_at, x.cancelled_at, x.cancelled_by
FROM chain x
LEFT JOIN client o ON o.id = x.client_id
LEFT JOIN person g ON g.client_id = o.id
LEFT JOIN client k ON k.id = coalesce(g.goes_on_id, o.id)
LEFT JOIN LATERAL (
  SELECT n.value
  FROM client_identifier n
  WHERE n.client_id IN (k.id, o.id)
    AND n.kind = 'HETU'
    AND n.to_on IS NULL
  ORDER BY (n.client_id = k.id) DESC, n.from_on DESC, n.id
  LIMIT 1) i ON TRUE;
COMMENT ON VIEW report_care_chain IS 'The event chain of health care as THL is told of it: contact, assessment, booking, and the visit or the cancelling; the home of a person under non-disclosure is left out';
