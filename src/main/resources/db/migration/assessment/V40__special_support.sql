-- Special support (erityinen tuki, SHL 3 §): proposed by anybody who works with the client, decided by a social worker in
-- public office (36 §), in force from a day to a day. What was decided is not written over: it ends, and a new row follows.

CREATE TABLE special_support (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  assessment_id uuid REFERENCES assessment,
  grounds text[] NOT NULL,
  signs text[] NOT NULL,
  reason text NOT NULL,
  professional_id uuid REFERENCES professional,
  decided_by_id uuid REFERENCES professional,
  decided_at timestamptz,
  needed boolean,
  decision_reason text,
  from_on date,
  to_on date,
  review_on date,
  ended_by_id uuid REFERENCES professional,
  end_reason text,
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
  CHECK ((decided_at IS NULL) = (needed IS NULL)),
  CHECK ((needed IS TRUE) = (from_on IS NOT NULL)),
  CHECK (to_on IS NULL OR to_on >= from_on - 1)
);
CREATE INDEX special_support_client ON special_support (client_id, happened_at DESC);
CREATE UNIQUE INDEX special_support_in_force ON special_support (client_id) WHERE needed AND to_on IS NULL;
CREATE UNIQUE INDEX special_support_proposed ON special_support (client_id) WHERE decided_at IS NULL;
CREATE INDEX special_support_assessment ON special_support (assessment_id);
CREATE INDEX special_support_professional ON special_support (professional_id);
CREATE INDEX special_support_decided_by ON special_support (decided_by_id);
CREATE INDEX special_support_ended_by ON special_support (ended_by_id);
CREATE INDEX special_support_organiser ON special_support (organiser_id);
CREATE INDEX special_support_producer ON special_support (producer_id);
COMMENT ON TABLE special_support IS 'Special support of a client (SHL 3 §): proposal, decision of a social worker in public office, its days and its end';
COMMENT ON COLUMN special_support.id IS '[technical] id';
COMMENT ON COLUMN special_support.client_id IS '[personal] whose support';
COMMENT ON COLUMN special_support.assessment_id IS '[technical] need assessment in which it was found';
COMMENT ON COLUMN special_support.grounds IS '[sensitive] grounds of SHL 3 §';
COMMENT ON COLUMN special_support.signs IS '[sensitive] signs of the screening list, a helper of ours';
COMMENT ON COLUMN special_support.reason IS '[sensitive] reason of the proposal in words';
COMMENT ON COLUMN special_support.professional_id IS '[personal] professional who proposed';
COMMENT ON COLUMN special_support.decided_by_id IS '[personal] social worker who decided';
COMMENT ON COLUMN special_support.decided_at IS '[technical] when decided; null = waits';
COMMENT ON COLUMN special_support.needed IS '[sensitive] what was decided';
COMMENT ON COLUMN special_support.decision_reason IS '[sensitive] reason of the decision in words';
COMMENT ON COLUMN special_support.from_on IS '[sensitive] first day in force';
COMMENT ON COLUMN special_support.to_on IS '[sensitive] last day in force; null = until further notice';
COMMENT ON COLUMN special_support.review_on IS '[technical] when looked at again';
COMMENT ON COLUMN special_support.ended_by_id IS '[personal] social worker who ended it';
COMMENT ON COLUMN special_support.end_reason IS '[sensitive] why it ended';
COMMENT ON COLUMN special_support.register IS '[technical] register: social welfare';
COMMENT ON COLUMN special_support.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN special_support.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN special_support.producer_id IS '[technical] unit that proposed';
COMMENT ON COLUMN special_support.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN special_support.author_role IS '[technical] role of the author';
COMMENT ON COLUMN special_support.record_status IS '[technical] status of the record';
COMMENT ON COLUMN special_support.happened_at IS '[technical] when proposed';
COMMENT ON COLUMN special_support.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN special_support.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN special_support.created_by IS '[personal] account that recorded; null = the system';

-- What the latest need assessments have found so far goes on: the professional who answered for the assessment decided it.
INSERT INTO special_support (id, client_id, assessment_id, grounds, signs, reason, professional_id, decided_by_id, decided_at, needed,
  from_on, register, service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at,
  created_by)
SELECT gen_random_uuid(), a.client_id, a.id, '{}', a.grounds, coalesce(a.special_reason, ''), a.professional_id, a.responsible_id,
  a.happened_at, TRUE, (a.happened_at AT TIME ZONE 'Europe/Helsinki')::date, a.register, a.service_task, a.organiser_id, a.producer_id,
  a.author_id, a.author_role, 'FINAL', a.happened_at, a.recorded_at, a.created_at, a.created_by
FROM (
  SELECT DISTINCT ON (x.client_id) x.*
  FROM assessment x
  WHERE x.client_id IS NOT NULL
    AND x.register = 'SOCIAL_WELFARE'
    AND x.record_status IN ('FINAL', 'CORRECTED')
  ORDER BY x.client_id, x.happened_at DESC, x.recorded_at DESC, x.id DESC) AS a
WHERE a.special_support;
