-- Joint mapping of functional and work ability by codes of the ICF, with the client's own view beside the professional's.

CREATE TABLE capacity_mapping (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  joint_id uuid NOT NULL,
  strengths text NOT NULL,
  obstacles text NOT NULL,
  goal_wish text NOT NULL,
  agreed text NOT NULL,
  professional_id uuid REFERENCES professional,
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
  CHECK (register <> 'SOCIAL_WELFARE' OR service_task IS NOT NULL)
);
CREATE INDEX capacity_mapping_client ON capacity_mapping (client_id, happened_at DESC);
CREATE UNIQUE INDEX capacity_mapping_joint ON capacity_mapping (joint_id, register);
CREATE INDEX capacity_mapping_professional ON capacity_mapping (professional_id);
CREATE INDEX capacity_mapping_organiser ON capacity_mapping (organiser_id);
CREATE INDEX capacity_mapping_producer ON capacity_mapping (producer_id);
COMMENT ON TABLE capacity_mapping IS 'Mapping of functional and work ability; a joint one has a row in each register';
COMMENT ON COLUMN capacity_mapping.id IS '[technical] id';
COMMENT ON COLUMN capacity_mapping.client_id IS '[personal] whose ability';
COMMENT ON COLUMN capacity_mapping.joint_id IS '[technical] the same in both records of one mapping';
COMMENT ON COLUMN capacity_mapping.strengths IS '[sensitive] strengths, in the client''s words';
COMMENT ON COLUMN capacity_mapping.obstacles IS '[sensitive] obstacles of work and everyday life';
COMMENT ON COLUMN capacity_mapping.goal_wish IS '[sensitive] what the client wishes to reach';
COMMENT ON COLUMN capacity_mapping.agreed IS '[sensitive] what was agreed to be done next';
COMMENT ON COLUMN capacity_mapping.professional_id IS '[personal] professional who recorded';
COMMENT ON COLUMN capacity_mapping.register IS '[technical] patient or social welfare';
COMMENT ON COLUMN capacity_mapping.service_task IS '[sensitive] service task where social';
COMMENT ON COLUMN capacity_mapping.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN capacity_mapping.producer_id IS '[technical] unit that recorded';
COMMENT ON COLUMN capacity_mapping.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN capacity_mapping.author_role IS '[technical] role of the author';
COMMENT ON COLUMN capacity_mapping.record_status IS '[technical] status of the record';
COMMENT ON COLUMN capacity_mapping.happened_at IS '[technical] when mapped';
COMMENT ON COLUMN capacity_mapping.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN capacity_mapping.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN capacity_mapping.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE capacity_finding (
  id uuid PRIMARY KEY,
  mapping_id uuid NOT NULL REFERENCES capacity_mapping,
  code text NOT NULL CHECK (code ~ '^[bsde][0-9]{3,5}$'),
  by_client smallint CHECK (by_client IN (0, 1, 2, 3, 4, 8, 9)),
  by_professional smallint CHECK (by_professional IN (0, 1, 2, 3, 4, 8, 9)),
  client_facilitator boolean,
  professional_facilitator boolean,
  words text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (by_client IS NOT NULL OR by_professional IS NOT NULL OR words <> ''),
  CHECK (left(code, 1) = 'e' OR (client_facilitator IS NULL AND professional_facilitator IS NULL))
);
CREATE UNIQUE INDEX capacity_finding_mapping ON capacity_finding (mapping_id, code);
COMMENT ON TABLE capacity_finding IS 'One ICF code of a mapping with its qualifiers: the client''s view and the professional''s';
COMMENT ON COLUMN capacity_finding.id IS '[technical] id';
COMMENT ON COLUMN capacity_finding.mapping_id IS '[technical] mapping';
COMMENT ON COLUMN capacity_finding.code IS '[sensitive] ICF code';
COMMENT ON COLUMN capacity_finding.by_client IS '[sensitive] qualifier by the client''s own view';
COMMENT ON COLUMN capacity_finding.by_professional IS '[sensitive] qualifier by the professional';
COMMENT ON COLUMN capacity_finding.client_facilitator IS '[sensitive] the environment helps (true) or hinders (false), by the client';
COMMENT ON COLUMN capacity_finding.professional_facilitator IS '[sensitive] the environment helps (true) or hinders (false), by the professional';
COMMENT ON COLUMN capacity_finding.words IS '[sensitive] in words';
COMMENT ON COLUMN capacity_finding.created_at IS '[technical] when recorded';
COMMENT ON COLUMN capacity_finding.created_by IS '[personal] account that recorded';

CREATE TABLE capacity_participant (
  id uuid PRIMARY KEY,
  mapping_id uuid NOT NULL REFERENCES capacity_mapping,
  professional_id uuid REFERENCES professional,
  part text NOT NULL CHECK (part IN ('CLIENT', 'NEAR_PERSON', 'HEALTH', 'SOCIAL')),
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((professional_id IS NOT NULL) = (part IN ('HEALTH', 'SOCIAL')))
);
CREATE INDEX capacity_participant_mapping ON capacity_participant (mapping_id);
CREATE INDEX capacity_participant_professional ON capacity_participant (professional_id);
COMMENT ON TABLE capacity_participant IS 'Who took part in a mapping';
COMMENT ON COLUMN capacity_participant.id IS '[technical] id';
COMMENT ON COLUMN capacity_participant.mapping_id IS '[technical] mapping';
COMMENT ON COLUMN capacity_participant.professional_id IS '[personal] professional';
COMMENT ON COLUMN capacity_participant.part IS '[sensitive] as whom: client, near person, health care, social welfare';
COMMENT ON COLUMN capacity_participant.created_at IS '[technical] when recorded';
COMMENT ON COLUMN capacity_participant.created_by IS '[personal] account that recorded';
