-- Legal clocks: facts only. The state of a clock on a day is computed from them.

CREATE TABLE deadline (
  id uuid PRIMARY KEY,
  family text NOT NULL,
  rule_id text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  client_id uuid REFERENCES client,
  contact_on date NOT NULL,
  started_at timestamptz NOT NULL,
  start_on date NOT NULL,
  due_on date NOT NULL,
  closes_at timestamptz,
  unit_id uuid NOT NULL REFERENCES unit,
  responsible_id uuid REFERENCES professional,
  facts jsonb NOT NULL,
  age integer CHECK (age BETWEEN 0 AND 150),
  forecast_on date,
  met_at timestamptz,
  met_on date,
  ended_at timestamptz,
  ended_on date,
  end_reason text,
  end_told boolean,
  register text NOT NULL,
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((met_at IS NULL) = (met_on IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_on IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)),
  CHECK (met_at IS NULL OR ended_at IS NULL)
);
-- A subject has one open clock of a family, however many times it is asked to start.
CREATE UNIQUE INDEX deadline_open ON deadline (subject_kind, subject_id, family)
  WHERE met_at IS NULL AND ended_at IS NULL;
CREATE INDEX deadline_subject ON deadline (subject_kind, subject_id);
CREATE INDEX deadline_client ON deadline (client_id);
CREATE INDEX deadline_unit ON deadline (unit_id);
CREATE INDEX deadline_unit_open ON deadline (unit_id, due_on) WHERE met_at IS NULL AND ended_at IS NULL;
CREATE INDEX deadline_met ON deadline (met_on) WHERE met_on IS NOT NULL;
CREATE INDEX deadline_responsible ON deadline (responsible_id);

COMMENT ON TABLE deadline IS 'One clock of the law: what started it, by which rule it is due, and what happened';
COMMENT ON COLUMN deadline.id IS '[technical] time-ordered id';
COMMENT ON COLUMN deadline.family IS '[technical] what the clock measures';
COMMENT ON COLUMN deadline.rule_id IS '[technical] row of the rule table, clock and version';
COMMENT ON COLUMN deadline.subject_kind IS '[technical] kind of the thing the clock was started for';
COMMENT ON COLUMN deadline.subject_id IS '[technical] id of the thing the clock was started for';
COMMENT ON COLUMN deadline.client_id IS '[personal] whom it concerns, when known';
COMMENT ON COLUMN deadline.contact_on IS '[sensitive] deciding day: chooses the generation of the law and the age';
COMMENT ON COLUMN deadline.started_at IS '[sensitive] moment of the event that started it';
COMMENT ON COLUMN deadline.start_on IS '[sensitive] day from which the limit is counted';
COMMENT ON COLUMN deadline.due_on IS '[sensitive] last day, in Helsinki';
COMMENT ON COLUMN deadline.closes_at IS '[technical] end of office hours on the due day of a same-day rule; orders queues';
COMMENT ON COLUMN deadline.unit_id IS '[technical] unit that must keep the limit';
COMMENT ON COLUMN deadline.responsible_id IS '[technical] professional in charge, when named';
COMMENT ON COLUMN deadline.facts IS '[sensitive] named facts the rule was chosen by';
COMMENT ON COLUMN deadline.age IS '[personal] whole years on the deciding day; null = not known then';
COMMENT ON COLUMN deadline.forecast_on IS '[sensitive] day of what is booked now; stops nothing';
COMMENT ON COLUMN deadline.met_at IS '[sensitive] when the event really happened';
COMMENT ON COLUMN deadline.met_on IS '[sensitive] day of the event, in Helsinki';
COMMENT ON COLUMN deadline.ended_at IS '[sensitive] when closed without the event';
COMMENT ON COLUMN deadline.ended_on IS '[sensitive] day when closed without the event';
COMMENT ON COLUMN deadline.end_reason IS '[sensitive] why closed without the event';
COMMENT ON COLUMN deadline.end_told IS '[technical] whether the client was told';
COMMENT ON COLUMN deadline.register IS '[technical] register the record belongs to';
COMMENT ON COLUMN deadline.service_task IS '[technical] service task where social';
COMMENT ON COLUMN deadline.organiser_id IS '[technical] organising unit';
COMMENT ON COLUMN deadline.producer_id IS '[technical] producing unit';
COMMENT ON COLUMN deadline.author_id IS '[personal] account that caused the record';
COMMENT ON COLUMN deadline.author_role IS '[technical] role of that account';
COMMENT ON COLUMN deadline.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN deadline.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN deadline.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN deadline.created_by IS '[personal] account; null = the system or somebody unknown';

CREATE TABLE deadline_event (
  id uuid PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadline,
  kind text NOT NULL CHECK (kind IN ('STARTED', 'FORECAST', 'DELAYED', 'MET', 'ENDED', 'CLIENT_KNOWN')),
  happened_at timestamptz NOT NULL,
  forecast_on date,
  reason text,
  client_told boolean,
  role text,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX deadline_event_deadline ON deadline_event (deadline_id, recorded_at);
REVOKE UPDATE, DELETE, TRUNCATE ON deadline_event FROM polku_app;

COMMENT ON TABLE deadline_event IS 'What was known of a clock and when, so that a past day can be rebuilt; can only be added to';
COMMENT ON COLUMN deadline_event.id IS '[technical] time-ordered id';
COMMENT ON COLUMN deadline_event.deadline_id IS '[technical] the clock';
COMMENT ON COLUMN deadline_event.kind IS '[technical] what happened';
COMMENT ON COLUMN deadline_event.happened_at IS '[sensitive] when it happened';
COMMENT ON COLUMN deadline_event.forecast_on IS '[sensitive] day of what was booked; null = nothing any more';
COMMENT ON COLUMN deadline_event.reason IS '[sensitive] code of the reason for delay or end';
COMMENT ON COLUMN deadline_event.client_told IS '[technical] whether the client was told';
COMMENT ON COLUMN deadline_event.role IS '[technical] in which role it was recorded';
COMMENT ON COLUMN deadline_event.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN deadline_event.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN deadline_event.created_by IS '[personal] account; null = the system or somebody unknown';
