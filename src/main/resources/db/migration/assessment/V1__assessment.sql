-- Assessments of care and of social need, and the matters they open and close.

CREATE TABLE matter (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  contact_id uuid REFERENCES contact,
  way text NOT NULL,
  pending_on date NOT NULL,
  closed_at timestamptz,
  close_reason text CHECK (close_reason IN ('NO_GROUND', 'NEED_ENDED', 'WITHDRAWN', 'MOVED_AWAY', 'DIED')),
  register text NOT NULL CHECK (register = 'SOCIAL_WELFARE'),
  service_task text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES unit,
  producer_id uuid NOT NULL REFERENCES unit,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((closed_at IS NULL) = (close_reason IS NULL))
);
CREATE INDEX matter_client ON matter (client_id, pending_on DESC);
CREATE UNIQUE INDEX matter_contact ON matter (contact_id);
CREATE INDEX matter_organiser ON matter (organiser_id);
CREATE INDEX matter_producer ON matter (producer_id);
COMMENT ON TABLE matter IS 'A matter of social welfare (asia): pending from, by what way, closed when';
COMMENT ON COLUMN matter.id IS '[technical] id';
COMMENT ON COLUMN matter.client_id IS '[personal] whose matter';
COMMENT ON COLUMN matter.contact_id IS '[technical] contact that made it pending';
COMMENT ON COLUMN matter.way IS '[technical] channel by which it became pending';
COMMENT ON COLUMN matter.pending_on IS '[sensitive] day it became pending (SHL 34 §)';
COMMENT ON COLUMN matter.closed_at IS '[technical] when closed; null = open';
COMMENT ON COLUMN matter.close_reason IS '[sensitive] why closed';
COMMENT ON COLUMN matter.register IS '[technical] register: social welfare';
COMMENT ON COLUMN matter.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN matter.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN matter.producer_id IS '[technical] unit that handles it';
COMMENT ON COLUMN matter.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN matter.author_role IS '[technical] role of the author';
COMMENT ON COLUMN matter.record_status IS '[technical] status of the record';
COMMENT ON COLUMN matter.happened_at IS '[technical] moment it became pending';
COMMENT ON COLUMN matter.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN matter.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN matter.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact,
  client_id uuid REFERENCES client,
  matter_id uuid REFERENCES matter,
  corrects_id uuid REFERENCES assessment,
  outcome text NOT NULL CHECK (outcome IN ('ADVICE', 'SELF_CARE', 'APPOINTMENT', 'OWN_WORKER_PLAN', 'OTHER_SERVICE')),
  urgency text CHECK (urgency IN ('URGENT', 'SAME_DAY', 'NON_URGENT')),
  findings text,
  profession text,
  oral boolean NOT NULL,
  certificate_only boolean NOT NULL,
  can_keep_limit boolean,
  remedy text CHECK (remedy IN ('OTHER_UNIT', 'OTHER_AREA', 'BOUGHT_SERVICE', 'VOUCHER')),
  situation text,
  support_need text,
  needs text[] NOT NULL,
  client_view text,
  conclusions text,
  own_worker_client boolean NOT NULL,
  own_worker_professional boolean NOT NULL,
  duration text CHECK (duration IN ('TEMPORARY', 'RECURRENT', 'LONG_TERM')),
  special_support boolean NOT NULL,
  grounds text[] NOT NULL,
  special_reason text,
  highest_care_allowance boolean NOT NULL,
  disabled boolean NOT NULL,
  professional_id uuid REFERENCES professional,
  responsible_id uuid REFERENCES professional,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid NOT NULL REFERENCES unit,
  producer_id uuid NOT NULL REFERENCES unit,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (register <> 'PATIENT' OR (urgency IS NOT NULL AND findings IS NOT NULL)),
  CHECK (register <> 'SOCIAL_WELFARE' OR (service_task IS NOT NULL AND situation IS NOT NULL AND support_need IS NOT NULL
    AND client_view IS NOT NULL AND conclusions IS NOT NULL AND duration IS NOT NULL)),
  CHECK (can_keep_limit IS NOT FALSE OR remedy IS NOT NULL)
);
CREATE INDEX assessment_contact ON assessment (contact_id);
CREATE UNIQUE INDEX assessment_once ON assessment (contact_id, register) WHERE corrects_id IS NULL;
CREATE INDEX assessment_client ON assessment (client_id, happened_at DESC);
CREATE INDEX assessment_matter ON assessment (matter_id);
CREATE INDEX assessment_corrects ON assessment (corrects_id);
CREATE INDEX assessment_professional ON assessment (professional_id);
CREATE INDEX assessment_responsible ON assessment (responsible_id);
CREATE INDEX assessment_organiser ON assessment (organiser_id);
CREATE INDEX assessment_producer ON assessment (producer_id);
COMMENT ON TABLE assessment IS 'Assessments of care (patient register) and of social need (social welfare register)';
COMMENT ON COLUMN assessment.id IS '[technical] id';
COMMENT ON COLUMN assessment.contact_id IS '[technical] contact that was assessed';
COMMENT ON COLUMN assessment.client_id IS '[personal] whose need; null = advice to somebody unknown';
COMMENT ON COLUMN assessment.matter_id IS '[technical] matter of social welfare';
COMMENT ON COLUMN assessment.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN assessment.outcome IS '[sensitive] what follows';
COMMENT ON COLUMN assessment.urgency IS '[sensitive] how urgent';
COMMENT ON COLUMN assessment.findings IS '[sensitive] what came out';
COMMENT ON COLUMN assessment.profession IS '[technical] profession seen first';
COMMENT ON COLUMN assessment.oral IS '[technical] of oral health';
COMMENT ON COLUMN assessment.certificate_only IS '[technical] only a certificate is asked for';
COMMENT ON COLUMN assessment.can_keep_limit IS '[technical] whether the limit can be kept (THL-laki 54 §)';
COMMENT ON COLUMN assessment.remedy IS '[technical] how help is arranged when it cannot';
COMMENT ON COLUMN assessment.situation IS '[sensitive] summary of the situation';
COMMENT ON COLUMN assessment.support_need IS '[sensitive] need of support';
COMMENT ON COLUMN assessment.needs IS '[sensitive] needs of SHL 11 §';
COMMENT ON COLUMN assessment.client_view IS '[sensitive] the client''s own opinion';
COMMENT ON COLUMN assessment.conclusions IS '[sensitive] the professional''s conclusions';
COMMENT ON COLUMN assessment.own_worker_client IS '[sensitive] the client wishes for an own worker';
COMMENT ON COLUMN assessment.own_worker_professional IS '[sensitive] the professional finds an own worker needed';
COMMENT ON COLUMN assessment.duration IS '[sensitive] temporary, recurrent or long-term';
COMMENT ON COLUMN assessment.special_support IS '[sensitive] in need of special support (SHL 3 §)';
COMMENT ON COLUMN assessment.grounds IS '[sensitive] grounds of special support';
COMMENT ON COLUMN assessment.special_reason IS '[sensitive] reason in words';
COMMENT ON COLUMN assessment.highest_care_allowance IS '[sensitive] gets the highest care allowance';
COMMENT ON COLUMN assessment.disabled IS '[sensitive] disabled in the sense of vammaispalvelulaki';
COMMENT ON COLUMN assessment.professional_id IS '[personal] professional who assessed';
COMMENT ON COLUMN assessment.responsible_id IS '[personal] professional who answers for the need assessment';
COMMENT ON COLUMN assessment.register IS '[technical] patient or social welfare';
COMMENT ON COLUMN assessment.service_task IS '[sensitive] service task where social';
COMMENT ON COLUMN assessment.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN assessment.producer_id IS '[technical] unit that assessed';
COMMENT ON COLUMN assessment.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN assessment.author_role IS '[technical] role of the author';
COMMENT ON COLUMN assessment.record_status IS '[technical] status of the record';
COMMENT ON COLUMN assessment.happened_at IS '[technical] when assessed';
COMMENT ON COLUMN assessment.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN assessment.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN assessment.created_by IS '[personal] account that recorded; null = the system';
