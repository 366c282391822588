-- What the client asks of the data held: why it was seen, the log, a correction, a breach told; and what is answered.

CREATE TABLE data_request (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  kind text NOT NULL CHECK (kind IN ('WHY', 'LOG', 'CORRECTION', 'BREACH')),
  view_id uuid,
  unit_id uuid REFERENCES unit (id),
  from_on date,
  to_on date,
  subject_kind text,
  subject_id uuid,
  entry_id uuid,
  words text,
  wanted text,
  older_because text,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by uuid,
  outcome text CHECK (outcome IN ('EXPLAINED', 'LOG_GIVEN', 'CORRECTED', 'HANDLED', 'REFUSED')),
  ground text,
  answer text,
  named boolean NOT NULL,
  finding text CHECK (finding IN ('NOT_A_BREACH', 'NO_RISK', 'AUTHORITY_TOLD')),
  finding_words text,
  found_at timestamptz,
  found_by uuid,
  read_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on),
  CHECK (num_nonnulls(answered_at, outcome, answer) IN (0, 3)),
  CHECK ((outcome = 'REFUSED') = (ground IS NOT NULL) OR outcome IS NULL),
  CHECK (num_nonnulls(finding, found_at) IN (0, 2)),
  CHECK (finding IS NULL OR kind = 'BREACH')
);
CREATE INDEX data_request_client ON data_request (client_id, asked_at DESC, id DESC);
CREATE INDEX data_request_unit ON data_request (unit_id);
CREATE INDEX data_request_open ON data_request (asked_at, id) WHERE answered_at IS NULL;
CREATE INDEX data_request_answered ON data_request (answered_at DESC, id DESC) WHERE answered_at IS NOT NULL;
COMMENT ON TABLE data_request IS 'What a client asks of the data held of them, and the answer (703/2023 11 §, regulation 2016/679 articles 15–16 and 33)';
COMMENT ON COLUMN data_request.id IS '[technical] request';
COMMENT ON COLUMN data_request.client_id IS '[personal] who asks';
COMMENT ON COLUMN data_request.kind IS '[sensitive] why it was seen, the log in writing, a correction or a breach told';
COMMENT ON COLUMN data_request.view_id IS '[technical] the row of the log of views that is asked about';
COMMENT ON COLUMN data_request.unit_id IS '[sensitive] the unit whose views are asked about';
COMMENT ON COLUMN data_request.from_on IS '[sensitive] first day of the views asked about';
COMMENT ON COLUMN data_request.to_on IS '[sensitive] last day of the views asked about';
COMMENT ON COLUMN data_request.subject_kind IS '[technical] kind of the record that is said to be wrong';
COMMENT ON COLUMN data_request.subject_id IS '[technical] the record that is said to be wrong';
COMMENT ON COLUMN data_request.entry_id IS '[technical] the entry of the journal by which the client chose the record';
COMMENT ON COLUMN data_request.words IS '[sensitive] what the client says, in own words';
COMMENT ON COLUMN data_request.wanted IS '[sensitive] how the data should be, in the client''s words';
COMMENT ON COLUMN data_request.older_because IS '[sensitive] the special reason for asking of the log older than two years';
COMMENT ON COLUMN data_request.asked_at IS '[technical] when asked';
COMMENT ON COLUMN data_request.answered_at IS '[technical] when answered; null = open';
COMMENT ON COLUMN data_request.answered_by IS '[personal] account that answered';
COMMENT ON COLUMN data_request.outcome IS '[sensitive] what the answer was';
COMMENT ON COLUMN data_request.ground IS '[sensitive] legal ground of a refusal';
COMMENT ON COLUMN data_request.answer IS '[sensitive] the answer in words';
COMMENT ON COLUMN data_request.named IS '[sensitive] whether the answer tells the name of the one who looked';
COMMENT ON COLUMN data_request.finding IS '[sensitive] what was found of a breach told of';
COMMENT ON COLUMN data_request.finding_words IS '[sensitive] why so: the documentation of article 33(5)';
COMMENT ON COLUMN data_request.found_at IS '[technical] when it was found';
COMMENT ON COLUMN data_request.found_by IS '[personal] account that found it';
COMMENT ON COLUMN data_request.read_at IS '[technical] when the client first read the answer';
COMMENT ON COLUMN data_request.created_at IS '[technical] same as asked_at';
COMMENT ON COLUMN data_request.created_by IS '[personal] account that asked: the client, or one who acts for the client';

CREATE TABLE view_explanation (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES data_request (id),
  professional_id uuid REFERENCES professional (id),
  unit_id uuid REFERENCES unit (id),
  question text NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by uuid,
  due_on date NOT NULL,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (num_nonnulls(professional_id, unit_id) = 1),
  CHECK (num_nonnulls(answered_at, answer) IN (0, 2))
);
CREATE INDEX view_explanation_request ON view_explanation (request_id);
CREATE INDEX view_explanation_professional ON view_explanation (professional_id);
CREATE INDEX view_explanation_unit ON view_explanation (unit_id);
COMMENT ON TABLE view_explanation IS 'The privacy officer asks the one who looked, or the unit, for an explanation';
COMMENT ON COLUMN view_explanation.id IS '[technical] question';
COMMENT ON COLUMN view_explanation.request_id IS '[technical] the client''s request it belongs to';
COMMENT ON COLUMN view_explanation.professional_id IS '[personal] who is asked';
COMMENT ON COLUMN view_explanation.unit_id IS '[sensitive] the unit that is asked';
COMMENT ON COLUMN view_explanation.question IS '[sensitive] what is asked';
COMMENT ON COLUMN view_explanation.asked_at IS '[technical] when asked';
COMMENT ON COLUMN view_explanation.asked_by IS '[personal] account of the officer';
COMMENT ON COLUMN view_explanation.due_on IS '[technical] last day for the explanation';
COMMENT ON COLUMN view_explanation.answered_at IS '[technical] when explained; null = waited for';
COMMENT ON COLUMN view_explanation.answered_by IS '[personal] account that explained';
COMMENT ON COLUMN view_explanation.answer IS '[sensitive] the explanation';
COMMENT ON COLUMN view_explanation.created_at IS '[technical] same as asked_at';
COMMENT ON COLUMN view_explanation.created_by IS '[personal] same as asked_by';

CREATE TABLE view_withholding (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  view_id uuid,
  account_id uuid,
  ground text NOT NULL CHECK (ground IN ('SERIOUS_DANGER', 'CRIME')),
  words text NOT NULL,
  until_on date NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (num_nonnulls(view_id, account_id) = 1)
);
CREATE INDEX view_withholding_client ON view_withholding (client_id);
CREATE INDEX view_withholding_until ON view_withholding (until_on, id) WHERE ended_at IS NULL;
COMMENT ON TABLE view_withholding IS 'A row of the log, or the rows of one viewer, of which the client is told only that they are there (703/2023 11 §)';
COMMENT ON COLUMN view_withholding.id IS '[technical] withholding';
COMMENT ON COLUMN view_withholding.client_id IS '[personal] whose log';
COMMENT ON COLUMN view_withholding.view_id IS '[technical] the one row that is withheld';
COMMENT ON COLUMN view_withholding.account_id IS '[personal] the viewer whose rows are withheld';
COMMENT ON COLUMN view_withholding.ground IS '[sensitive] legal ground';
COMMENT ON COLUMN view_withholding.words IS '[sensitive] why, in the officer''s words';
COMMENT ON COLUMN view_withholding.until_on IS '[sensitive] last day; then it is considered again';
COMMENT ON COLUMN view_withholding.ended_at IS '[technical] when it was ended before its day';
COMMENT ON COLUMN view_withholding.ended_by IS '[personal] account that ended it';
COMMENT ON COLUMN view_withholding.created_at IS '[technical] when withheld';
COMMENT ON COLUMN view_withholding.created_by IS '[personal] account of the officer';

CREATE TABLE record_note (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  request_id uuid NOT NULL REFERENCES data_request (id),
  kind text NOT NULL CHECK (kind IN ('CORRECTION', 'CLIENT_VIEW')),
  subject_kind text,
  subject_id uuid,
  words text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX record_note_client ON record_note (client_id, created_at DESC, id DESC);
CREATE INDEX record_note_request ON record_note (request_id);
REVOKE UPDATE, DELETE, TRUNCATE ON record_note FROM polku_app;
CREATE TRIGGER record_note_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON record_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE record_note IS 'What is attached to a record without rewriting it: a correction, or the client''s own view; can only be added to';
COMMENT ON COLUMN record_note.id IS '[technical] note';
COMMENT ON COLUMN record_note.client_id IS '[personal] whose record';
COMMENT ON COLUMN record_note.request_id IS '[technical] the request that led to it';
COMMENT ON COLUMN record_note.kind IS '[technical] a correction, or the client''s own view';
COMMENT ON COLUMN record_note.subject_kind IS '[technical] kind of the record; null = the record was told in words';
COMMENT ON COLUMN record_note.subject_id IS '[technical] the record';
COMMENT ON COLUMN record_note.words IS '[sensitive] the note';
COMMENT ON COLUMN record_note.created_at IS '[technical] when attached';
COMMENT ON COLUMN record_note.created_by IS '[personal] account that attached it';
