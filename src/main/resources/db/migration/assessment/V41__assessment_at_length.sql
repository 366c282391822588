-- Assessments at length: made without a contact too, saved as one goes, corrected by a new row, and a joint one kept in both
-- registers (703/2023 42 and 46–47 §).

ALTER TABLE assessment
  ALTER COLUMN contact_id DROP NOT NULL,
  ADD COLUMN draft_id uuid,
  ADD COLUMN joint_id uuid,
  ADD COLUMN correction_reason text,
  ADD COLUMN reason text,
  ADD COLUMN plan text,
  ADD COLUMN delay_reason text CHECK (delay_reason IN ('CLIENT_WISHED_LATER', 'CLIENT_CANCELLED', 'NO_SHOW', 'PROVIDER_CANCELLED',
    'MEDICAL_GROUND', 'LACK_OF_STAFF', 'LACK_OF_ROOM', 'REFERRAL_INCOMPLETE')),
  ADD COLUMN access_on date,
  ADD COLUMN access_told boolean,
  ADD COLUMN support_grounds text[] NOT NULL DEFAULT '{}',
  ADD COLUMN conditions_met boolean,
  ADD COLUMN others_view text,
  ADD COLUMN pending_on date,
  ADD COLUMN started_on date,
  ADD COLUMN not_made text,
  ADD COLUMN narrative text,
  DROP CONSTRAINT assessment_check1,
  ADD CHECK (register <> 'SOCIAL_WELFARE' OR (service_task IS NOT NULL AND situation IS NOT NULL AND conclusions IS NOT NULL
    AND (not_made IS NOT NULL OR (support_need IS NOT NULL AND client_view IS NOT NULL AND duration IS NOT NULL)))),
  ADD CHECK (contact_id IS NOT NULL OR client_id IS NOT NULL),
  ADD CHECK (narrative IS NULL OR register = 'SOCIAL_WELFARE'),
  ADD CHECK ((corrects_id IS NULL) = (correction_reason IS NULL));
DROP INDEX assessment_corrects;
CREATE UNIQUE INDEX assessment_corrects ON assessment (corrects_id);
CREATE INDEX assessment_joint ON assessment (joint_id);
CREATE INDEX assessment_draft_of ON assessment (draft_id);
COMMENT ON COLUMN assessment.contact_id IS '[technical] contact that was assessed; null = of a known client, without a contact';
COMMENT ON COLUMN assessment.draft_id IS '[technical] draft that it was written in';
COMMENT ON COLUMN assessment.joint_id IS '[technical] the same in both records of one joint assessment';
COMMENT ON COLUMN assessment.correction_reason IS '[sensitive] why the earlier version was corrected';
COMMENT ON COLUMN assessment.reason IS '[sensitive] why care was asked for';
COMMENT ON COLUMN assessment.plan IS '[sensitive] what is done next, in words';
COMMENT ON COLUMN assessment.delay_reason IS '[sensitive] why the limit cannot be kept (703/2023 36 §)';
COMMENT ON COLUMN assessment.access_on IS '[sensitive] day of access told to the client (703/2023 36 §)';
COMMENT ON COLUMN assessment.access_told IS '[technical] that it was told to the client';
COMMENT ON COLUMN assessment.support_grounds IS '[sensitive] grounds of special support by SHL 3 §';
COMMENT ON COLUMN assessment.conditions_met IS '[sensitive] whether there are conditions for a client relationship';
COMMENT ON COLUMN assessment.others_view IS '[sensitive] view of a representative or a relative';
COMMENT ON COLUMN assessment.pending_on IS '[sensitive] day the need became known, without a contact';
COMMENT ON COLUMN assessment.started_on IS '[sensitive] day the assessment was started';
COMMENT ON COLUMN assessment.not_made IS '[sensitive] why it was manifestly unnecessary to assess (SHL 36 § 1)';
COMMENT ON COLUMN assessment.narrative IS '[sensitive] joint narrative, of the social welfare register only (703/2023 46 §)';

CREATE TABLE assessment_draft (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  kind text NOT NULL CHECK (kind IN ('CARE', 'NEED', 'BOTH')),
  typed jsonb NOT NULL,
  version integer NOT NULL,
  pending_on date NOT NULL,
  professional_id uuid REFERENCES professional,
  saved_by_id uuid REFERENCES professional,
  saved_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_kind text CHECK (end_kind IN ('CONFIRMED', 'DISCARDED')),
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
  CHECK ((ended_at IS NULL) = (end_kind IS NULL))
);
CREATE INDEX assessment_draft_client ON assessment_draft (client_id, happened_at DESC);
CREATE INDEX assessment_draft_professional ON assessment_draft (professional_id);
CREATE INDEX assessment_draft_saved_by ON assessment_draft (saved_by_id);
CREATE INDEX assessment_draft_organiser ON assessment_draft (organiser_id);
CREATE INDEX assessment_draft_producer ON assessment_draft (producer_id);
COMMENT ON TABLE assessment_draft IS 'Assessments being written: what is typed so far, by version; emptied when confirmed or discarded';
COMMENT ON COLUMN assessment_draft.id IS '[technical] id';
COMMENT ON COLUMN assessment_draft.client_id IS '[personal] whose assessment';
COMMENT ON COLUMN assessment_draft.kind IS '[technical] care, social need, or both together';
COMMENT ON COLUMN assessment_draft.typed IS '[sensitive] fields of the form as typed; empty when ended';
COMMENT ON COLUMN assessment_draft.version IS '[technical] how many times saved';
COMMENT ON COLUMN assessment_draft.pending_on IS '[sensitive] day the need became known';
COMMENT ON COLUMN assessment_draft.professional_id IS '[personal] professional who began';
COMMENT ON COLUMN assessment_draft.saved_by_id IS '[personal] professional who saved last';
COMMENT ON COLUMN assessment_draft.saved_at IS '[technical] last saved';
COMMENT ON COLUMN assessment_draft.ended_at IS '[technical] when confirmed or discarded; null = in the middle';
COMMENT ON COLUMN assessment_draft.end_kind IS '[technical] what became of it';
COMMENT ON COLUMN assessment_draft.register IS '[technical] patient or social welfare; of a joint one social welfare, read by the rights of both';
COMMENT ON COLUMN assessment_draft.service_task IS '[sensitive] service task where social';
COMMENT ON COLUMN assessment_draft.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN assessment_draft.producer_id IS '[technical] unit that assesses';
COMMENT ON COLUMN assessment_draft.author_id IS '[personal] account that began';
COMMENT ON COLUMN assessment_draft.author_role IS '[technical] role of the author';
COMMENT ON COLUMN assessment_draft.record_status IS '[technical] status of the record';
COMMENT ON COLUMN assessment_draft.happened_at IS '[technical] when begun';
COMMENT ON COLUMN assessment_draft.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN assessment_draft.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN assessment_draft.created_by IS '[personal] account that began';
