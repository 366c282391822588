-- The way of working that suits a client: answers of both sides and the choice made together.

CREATE TABLE segment_answers (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  side text NOT NULL CHECK (side IN ('CLIENT', 'PROFESSIONAL')),
  model_version text NOT NULL,
  answers text[] NOT NULL CHECK (cardinality(answers) BETWEEN 1 AND 20 AND answers <@ ARRAY['0', '1', '2', '3', '4', 'SKIP', 'NONE']),
  together boolean NOT NULL,
  sent_at timestamptz,
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
  CHECK ((sent_at IS NULL) = (record_status = 'DRAFT')),
  CHECK (sent_at IS NULL OR NOT 'NONE' = ANY(answers))
);
CREATE INDEX segment_answers_client ON segment_answers (client_id, side, happened_at DESC);
CREATE UNIQUE INDEX segment_answers_draft ON segment_answers (client_id, side) WHERE sent_at IS NULL;
CREATE INDEX segment_answers_professional ON segment_answers (professional_id);
CREATE INDEX segment_answers_organiser ON segment_answers (organiser_id);
CREATE INDEX segment_answers_producer ON segment_answers (producer_id);
COMMENT ON TABLE segment_answers IS 'Answers to our short questions: the client of resources, the professional of complexity';
COMMENT ON COLUMN segment_answers.id IS '[technical] id';
COMMENT ON COLUMN segment_answers.client_id IS '[personal] whose situation';
COMMENT ON COLUMN segment_answers.side IS '[technical] whose view: the client''s or the professional''s';
COMMENT ON COLUMN segment_answers.model_version IS '[technical] version of the questions';
COMMENT ON COLUMN segment_answers.answers IS '[sensitive] answers in the order of the questions: 0 to 4, SKIP cannot say, NONE not yet';
COMMENT ON COLUMN segment_answers.together IS '[technical] written down by a professional in a talk with the client';
COMMENT ON COLUMN segment_answers.sent_at IS '[technical] when finished; null = being answered';
COMMENT ON COLUMN segment_answers.professional_id IS '[personal] professional who answered or wrote down';
COMMENT ON COLUMN segment_answers.register IS '[technical] patient or social welfare';
COMMENT ON COLUMN segment_answers.service_task IS '[sensitive] service task where social';
COMMENT ON COLUMN segment_answers.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN segment_answers.producer_id IS '[technical] unit that answers for the client';
COMMENT ON COLUMN segment_answers.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN segment_answers.author_role IS '[technical] role of the author';
COMMENT ON COLUMN segment_answers.record_status IS '[technical] status of the record';
COMMENT ON COLUMN segment_answers.happened_at IS '[technical] when answered';
COMMENT ON COLUMN segment_answers.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN segment_answers.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN segment_answers.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE segment_choice (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  corrects_id uuid REFERENCES segment_choice,
  client_answers_id uuid NOT NULL REFERENCES segment_answers,
  professional_answers_id uuid NOT NULL REFERENCES segment_answers,
  model_version text NOT NULL,
  resources integer NOT NULL,
  complexity integer NOT NULL,
  proposed text[] NOT NULL CHECK (cardinality(proposed) > 0 AND proposed <@ ARRAY['SELF_DIRECTED', 'COOPERATION', 'COMMUNITY', 'NETWORK']),
  chosen text NOT NULL CHECK (chosen IN ('SELF_DIRECTED', 'COOPERATION', 'COMMUNITY', 'NETWORK')),
  reason text,
  client_view text,
  review_on date NOT NULL,
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
  CHECK (chosen = ANY(proposed) OR reason IS NOT NULL),
  CHECK (corrects_id IS NULL OR reason IS NOT NULL)
);
CREATE INDEX segment_choice_client ON segment_choice (client_id, happened_at DESC);
CREATE INDEX segment_choice_review ON segment_choice (review_on, id);
CREATE UNIQUE INDEX segment_choice_corrects ON segment_choice (corrects_id);
CREATE INDEX segment_choice_client_answers ON segment_choice (client_answers_id);
CREATE INDEX segment_choice_professional_answers ON segment_choice (professional_answers_id);
CREATE INDEX segment_choice_professional ON segment_choice (professional_id);
CREATE INDEX segment_choice_organiser ON segment_choice (organiser_id);
CREATE INDEX segment_choice_producer ON segment_choice (producer_id);
COMMENT ON TABLE segment_choice IS 'The way of working chosen together; a new choice or a correction is a new row';
COMMENT ON COLUMN segment_choice.id IS '[technical] id';
COMMENT ON COLUMN segment_choice.client_id IS '[personal] whose choice';
COMMENT ON COLUMN segment_choice.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN segment_choice.client_answers_id IS '[technical] the client''s answers it rests on';
COMMENT ON COLUMN segment_choice.professional_answers_id IS '[technical] the professional''s answers it rests on';
COMMENT ON COLUMN segment_choice.model_version IS '[technical] version of the questions and their border';
COMMENT ON COLUMN segment_choice.resources IS '[sensitive] points of the client''s resources';
COMMENT ON COLUMN segment_choice.complexity IS '[sensitive] points of the complexity of the situation';
COMMENT ON COLUMN segment_choice.proposed IS '[sensitive] what the answers proposed; several at a tie';
COMMENT ON COLUMN segment_choice.chosen IS '[sensitive] what was chosen together';
COMMENT ON COLUMN segment_choice.reason IS '[sensitive] why otherwise than proposed, or what was corrected';
COMMENT ON COLUMN segment_choice.client_view IS '[sensitive] the client''s own words of the choice';
COMMENT ON COLUMN segment_choice.review_on IS '[sensitive] day by which it is looked at again';
COMMENT ON COLUMN segment_choice.professional_id IS '[personal] professional with whom it was chosen';
COMMENT ON COLUMN segment_choice.register IS '[technical] patient or social welfare';
COMMENT ON COLUMN segment_choice.service_task IS '[sensitive] service task where social';
COMMENT ON COLUMN segment_choice.organiser_id IS '[technical] organiser of the service';
COMMENT ON COLUMN segment_choice.producer_id IS '[technical] unit where it was chosen';
COMMENT ON COLUMN segment_choice.author_id IS '[personal] account that recorded';
COMMENT ON COLUMN segment_choice.author_role IS '[technical] role of the author';
COMMENT ON COLUMN segment_choice.record_status IS '[technical] status of the record';
COMMENT ON COLUMN segment_choice.happened_at IS '[technical] when chosen';
COMMENT ON COLUMN segment_choice.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN segment_choice.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN segment_choice.created_by IS '[personal] account that recorded; null = the system';
