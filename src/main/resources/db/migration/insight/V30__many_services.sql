-- What people have used, a row for each event, and under which of merged records a person goes on: the ground of the group that uses
-- many services.

CREATE VIEW report_goes_on AS
WITH RECURSIVE same AS (
  SELECT l.client_id, l.goes_on_id
  FROM client_link l
  WHERE l.undone_at IS NULL
  UNION
  SELECT s.client_id, l.goes_on_id
  FROM same s
  JOIN client_link l ON l.client_id = s.goes_on_id
  WHERE l.undone_at IS NULL)
SELECT s.client_id, s.goes_on_id
FROM same s
WHERE NOT EXISTS (
  SELECT 1
  FROM client_link l
  WHERE l.client_id = s.goes_on_id
    AND l.undone_at IS NULL);
COMMENT ON VIEW report_goes_on IS 'Of every merged record the one under which the person goes on';

CREATE VIEW report_service_event AS
SELECT coalesce(g.goes_on_id, e.client_id) AS client_id, e.happened_at, e.kind, e.code, e.profession, e.service_task, e.emergency, e.register
FROM (
  SELECT c.client_id, c.happened_at, 'CONTACT' AS kind, 'CONTACT' AS code, NULL AS profession, c.service_task, FALSE AS emergency, c.register
  FROM contact c
  WHERE c.client_id IS NOT NULL
    AND c.record_status <> 'ANNULLED'
    AND c.close_reason IS DISTINCT FROM 'RECORDED_IN_ERROR'
  UNION ALL
  SELECT v.client_id, v.started_at, 'VISIT', a.service_type || ' ' || a.mode, p.profession, v.service_task, coalesce(s.urgent, FALSE), v.register
  FROM visit v
  JOIN appointment a ON a.id = v.appointment_id
  JOIN professional p ON p.id = a.professional_id
  LEFT JOIN slot s ON s.id = a.slot_id
  WHERE v.outcome = 'ATTENDED'
    AND v.record_status = 'FINAL'
  UNION ALL
  SELECT h.client_id, h.happened_at, 'ASSESSMENT', CASE h.register WHEN 'PATIENT' THEN 'CARE_ASSESSMENT' ELSE 'NEED_ASSESSMENT' END,
    p.profession, h.service_task, h.register = 'PATIENT' AND h.urgency = 'URGENT', h.register
  FROM assessment h
  LEFT JOIN professional p ON p.id = h.professional_id
  WHERE h.client_id IS NOT NULL
    AND h.record_status = 'FINAL'
    AND NOT EXISTS (
      SELECT 1
      FROM assessment n
      WHERE n.corrects_id = h.id)) AS e
LEFT JOIN report_goes_on g ON g.client_id = e.client_id;
COMMENT ON VIEW report_service_event IS 'Every contact, visit that came true and assessment of a person: when, whose work, of which service task, whether urgent';

CREATE INDEX visit_started ON visit (started_at);
CREATE INDEX assessment_happened ON assessment (happened_at);
