-- Calendars, bookable times, appointments and what became of them.

CREATE TABLE schedule (
  id uuid PRIMARY KEY,
  professional_id uuid NOT NULL REFERENCES professional (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  service_type text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR from_on <= to_on),
  UNIQUE (professional_id, unit_id, service_type)
);
CREATE INDEX schedule_unit ON schedule (unit_id);
COMMENT ON TABLE schedule IS 'A professional''s calendar for one service in one unit';
COMMENT ON COLUMN schedule.id IS '[technical] id';
COMMENT ON COLUMN schedule.professional_id IS '[personal] whose calendar';
COMMENT ON COLUMN schedule.unit_id IS '[technical] in which unit';
COMMENT ON COLUMN schedule.service_type IS '[technical] code of the service given';
COMMENT ON COLUMN schedule.from_on IS '[technical] first day of the calendar';
COMMENT ON COLUMN schedule.to_on IS '[technical] last day for which times have been opened; null = none yet';
COMMENT ON COLUMN schedule.created_at IS '[technical] when opened';
COMMENT ON COLUMN schedule.created_by IS '[personal] account that opened it';

CREATE TABLE slot (
  id uuid PRIMARY KEY,
  schedule_id uuid NOT NULL REFERENCES schedule (id),
  professional_id uuid NOT NULL REFERENCES professional (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  service_type text NOT NULL,
  mode text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  publicly_bookable boolean NOT NULL,
  urgent boolean NOT NULL,
  closed_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (starts_at < ends_at),
  CONSTRAINT slot_no_overlap EXCLUDE USING gist
    (professional_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL)
);
CREATE INDEX slot_schedule ON slot (schedule_id, starts_at);
CREATE INDEX slot_unit ON slot (unit_id);
CREATE INDEX slot_offer ON slot (service_type, starts_at) WHERE closed_at IS NULL;
CREATE INDEX slot_professional ON slot (professional_id, starts_at);
COMMENT ON TABLE slot IS 'A time that can be booked; free when no live appointment holds it';
COMMENT ON COLUMN slot.id IS '[technical] id';
COMMENT ON COLUMN slot.schedule_id IS '[technical] calendar it belongs to';
COMMENT ON COLUMN slot.professional_id IS '[personal] whose time';
COMMENT ON COLUMN slot.unit_id IS '[technical] where';
COMMENT ON COLUMN slot.service_type IS '[technical] code of the service';
COMMENT ON COLUMN slot.mode IS '[technical] how people meet: ONSITE, VIDEO, PHONE, HOME';
COMMENT ON COLUMN slot.starts_at IS '[technical] start';
COMMENT ON COLUMN slot.ends_at IS '[technical] end';
COMMENT ON COLUMN slot.publicly_bookable IS '[technical] whether a client may book it alone';
COMMENT ON COLUMN slot.urgent IS '[technical] kept for the same day; left out of T3';
COMMENT ON COLUMN slot.closed_at IS '[technical] when taken out of use; null = in use';
COMMENT ON COLUMN slot.created_at IS '[technical] when opened';
COMMENT ON COLUMN slot.created_by IS '[personal] account that opened it';

CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  slot_id uuid REFERENCES slot (id),
  professional_id uuid NOT NULL REFERENCES professional (id),
  unit_id uuid NOT NULL REFERENCES unit (id),
  service_type text NOT NULL,
  mode text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  step_id uuid,
  deadline_id uuid,
  moved_from_id uuid REFERENCES appointment (id),
  moved_to_id uuid REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  cancelled_at timestamptz,
  cancelled_by text,
  cancel_reason text,
  register text NOT NULL,
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (starts_at < ends_at),
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
  CHECK (moved_to_id IS NULL OR cancelled_at IS NOT NULL),
  CONSTRAINT appointment_professional_once EXCLUDE USING gist
    (professional_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL),
  CONSTRAINT appointment_client_once EXCLUDE USING gist
    (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL)
);
CREATE UNIQUE INDEX appointment_slot ON appointment (slot_id) WHERE cancelled_at IS NULL;
CREATE INDEX appointment_slot_any ON appointment (slot_id);
CREATE INDEX appointment_client ON appointment (client_id, starts_at);
CREATE INDEX appointment_professional ON appointment (professional_id, starts_at);
CREATE INDEX appointment_unit ON appointment (unit_id);
CREATE INDEX appointment_moved_from ON appointment (moved_from_id);
CREATE INDEX appointment_moved_to ON appointment (moved_to_id);
CREATE INDEX appointment_step ON appointment (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX appointment_changed ON appointment (changed_at);
COMMENT ON TABLE appointment IS 'A time booked for a client; moving makes a new row, cancelling leaves the row';
COMMENT ON COLUMN appointment.id IS '[technical] id';
COMMENT ON COLUMN appointment.client_id IS '[personal] whose time';
COMMENT ON COLUMN appointment.slot_id IS '[technical] bookable time it took; null when agreed outside the calendar';
COMMENT ON COLUMN appointment.professional_id IS '[personal] with whom';
COMMENT ON COLUMN appointment.unit_id IS '[technical] where';
COMMENT ON COLUMN appointment.service_type IS '[sensitive] code of the service';
COMMENT ON COLUMN appointment.mode IS '[technical] how people meet';
COMMENT ON COLUMN appointment.starts_at IS '[personal] start';
COMMENT ON COLUMN appointment.ends_at IS '[personal] end';
COMMENT ON COLUMN appointment.step_id IS '[technical] step of the path it serves';
COMMENT ON COLUMN appointment.deadline_id IS '[technical] clock that its visit meets';
COMMENT ON COLUMN appointment.moved_from_id IS '[technical] appointment it was moved from';
COMMENT ON COLUMN appointment.moved_to_id IS '[technical] appointment it was moved to';
COMMENT ON COLUMN appointment.cancelled_at IS '[personal] when given up or moved; null = it holds';
COMMENT ON COLUMN appointment.cancelled_by IS '[personal] CLIENT or PROVIDER';
COMMENT ON COLUMN appointment.cancel_reason IS '[sensitive] why, in the giver''s words';
COMMENT ON COLUMN appointment.register IS '[technical] PATIENT or SOCIAL_WELFARE';
COMMENT ON COLUMN appointment.service_task IS '[technical] service task where social';
COMMENT ON COLUMN appointment.organiser_id IS '[technical] organising unit';
COMMENT ON COLUMN appointment.producer_id IS '[technical] producing unit';
COMMENT ON COLUMN appointment.author_id IS '[personal] account that recorded it';
COMMENT ON COLUMN appointment.author_role IS '[technical] in which role';
COMMENT ON COLUMN appointment.record_status IS '[technical] DRAFT, FINAL, CORRECTED, ANNULLED';
COMMENT ON COLUMN appointment.happened_at IS '[technical] when it was booked';
COMMENT ON COLUMN appointment.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN appointment.changed_at IS '[technical] when the last fact about it was recorded';
COMMENT ON COLUMN appointment.created_at IS '[technical] when made';
COMMENT ON COLUMN appointment.created_by IS '[personal] account that made it';

CREATE TABLE visit (
  id uuid PRIMARY KEY,
  appointment_id uuid NOT NULL REFERENCES appointment (id),
  client_id uuid NOT NULL REFERENCES client (id),
  outcome text NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  reason_for_visit text,
  result text,
  next_steps text,
  corrects_id uuid REFERENCES visit (id),
  register text NOT NULL,
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (started_at <= ended_at)
);
CREATE UNIQUE INDEX visit_appointment ON visit (appointment_id) WHERE record_status = 'FINAL';
CREATE INDEX visit_appointment_any ON visit (appointment_id);
CREATE INDEX visit_client ON visit (client_id, started_at);
CREATE INDEX visit_corrects ON visit (corrects_id);
CREATE INDEX visit_recorded ON visit (recorded_at);
COMMENT ON TABLE visit IS 'What became of an appointment: the realised visit or the no-show; a correction is a new row';
COMMENT ON COLUMN visit.id IS '[technical] id';
COMMENT ON COLUMN visit.appointment_id IS '[technical] appointment it tells of';
COMMENT ON COLUMN visit.client_id IS '[personal] whom it concerns';
COMMENT ON COLUMN visit.outcome IS '[sensitive] ATTENDED or NO_SHOW';
COMMENT ON COLUMN visit.started_at IS '[sensitive] when the visit began, or should have begun';
COMMENT ON COLUMN visit.ended_at IS '[sensitive] when it ended';
COMMENT ON COLUMN visit.reason_for_visit IS '[sensitive] why the client came';
COMMENT ON COLUMN visit.result IS '[sensitive] what was found and done';
COMMENT ON COLUMN visit.next_steps IS '[sensitive] what was agreed to happen next';
COMMENT ON COLUMN visit.corrects_id IS '[technical] row that this one corrects';
COMMENT ON COLUMN visit.register IS '[technical] PATIENT or SOCIAL_WELFARE';
COMMENT ON COLUMN visit.service_task IS '[technical] service task where social';
COMMENT ON COLUMN visit.organiser_id IS '[technical] organising unit';
COMMENT ON COLUMN visit.producer_id IS '[technical] producing unit';
COMMENT ON COLUMN visit.author_id IS '[personal] account that recorded it';
COMMENT ON COLUMN visit.author_role IS '[technical] in which role';
COMMENT ON COLUMN visit.record_status IS '[technical] DRAFT, FINAL, CORRECTED, ANNULLED';
COMMENT ON COLUMN visit.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN visit.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN visit.created_at IS '[technical] when made';
COMMENT ON COLUMN visit.created_by IS '[personal] account that made it';
