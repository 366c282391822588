-- The administrative spine of social welfare: relationship, application, decision with its life, documents.

CREATE TABLE client_relationship (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  responsible_id uuid NOT NULL REFERENCES professional (id),
  special_support boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  end_ground text CHECK (end_ground IN ('NEED_ENDED', 'GOALS_REACHED', 'CLIENT_WISH', 'MOVED_AWAY', 'TRANSFERRED', 'DIED')),
  register text NOT NULL CHECK (register = 'SOCIAL_WELFARE'),
  service_task text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES unit (id),
  producer_id uuid NOT NULL REFERENCES unit (id),
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on),
  CHECK ((to_on IS NULL) = (end_ground IS NULL))
);
COMMENT ON TABLE client_relationship IS 'A client relationship (asiakkuus): begins, has somebody responsible, ends with a ground';
COMMENT ON COLUMN client_relationship.id IS '[technical] relationship';
COMMENT ON COLUMN client_relationship.client_id IS '[personal] client';
COMMENT ON COLUMN client_relationship.responsible_id IS '[personal] responsible worker';
COMMENT ON COLUMN client_relationship.special_support IS '[sensitive] the client needs special support (SHL 3 §)';
COMMENT ON COLUMN client_relationship.from_on IS '[sensitive] first day';
COMMENT ON COLUMN client_relationship.to_on IS '[sensitive] last day; null = in force';
COMMENT ON COLUMN client_relationship.end_ground IS '[sensitive] why it ended';
COMMENT ON COLUMN client_relationship.register IS '[technical] register: social welfare';
COMMENT ON COLUMN client_relationship.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN client_relationship.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN client_relationship.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN client_relationship.author_id IS '[personal] account of the author';
COMMENT ON COLUMN client_relationship.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN client_relationship.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN client_relationship.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN client_relationship.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN client_relationship.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN client_relationship.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN client_relationship.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX client_relationship_organiser ON client_relationship (organiser_id);
CREATE INDEX client_relationship_producer ON client_relationship (producer_id);
CREATE INDEX client_relationship_client ON client_relationship (client_id, from_on DESC);
CREATE INDEX client_relationship_responsible ON client_relationship (responsible_id);
CREATE UNIQUE INDEX client_relationship_one_open ON client_relationship (client_id, service_task) WHERE to_on IS NULL;

CREATE TABLE service_application (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  matter_id uuid NOT NULL REFERENCES matter (id),
  service text NOT NULL,
  words text NOT NULL,
  way text NOT NULL CHECK (way IN ('CLIENT', 'WORKER')),
  received_on date NOT NULL,
  withdrawn_at timestamptz,
  register text NOT NULL CHECK (register = 'SOCIAL_WELFARE'),
  service_task text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES unit (id),
  producer_id uuid NOT NULL REFERENCES unit (id),
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE service_application IS 'An application for a social service (hakemus)';
COMMENT ON COLUMN service_application.id IS '[technical] application';
COMMENT ON COLUMN service_application.client_id IS '[personal] applicant';
COMMENT ON COLUMN service_application.matter_id IS '[technical] matter that it made pending';
COMMENT ON COLUMN service_application.service IS '[sensitive] service applied for, a code of the list';
COMMENT ON COLUMN service_application.words IS '[sensitive] what is applied for and why, in the applicant''s words';
COMMENT ON COLUMN service_application.way IS '[technical] written by the client here, or by a worker';
COMMENT ON COLUMN service_application.received_on IS '[sensitive] day it arrived';
COMMENT ON COLUMN service_application.withdrawn_at IS '[sensitive] when it was taken back';
COMMENT ON COLUMN service_application.register IS '[technical] register: social welfare';
COMMENT ON COLUMN service_application.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN service_application.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN service_application.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN service_application.author_id IS '[personal] account of the author';
COMMENT ON COLUMN service_application.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN service_application.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN service_application.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN service_application.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN service_application.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN service_application.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN service_application.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX service_application_organiser ON service_application (organiser_id);
CREATE INDEX service_application_producer ON service_application (producer_id);
CREATE INDEX service_application_client ON service_application (client_id, received_on DESC);
CREATE INDEX service_application_matter ON service_application (matter_id);

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  root_id uuid NOT NULL,
  client_id uuid NOT NULL REFERENCES client (id),
  matter_id uuid NOT NULL REFERENCES matter (id),
  application_id uuid REFERENCES service_application (id),
  outcome text NOT NULL CHECK (outcome IN ('GRANTED', 'PARTLY_GRANTED', 'REJECTED', 'DISMISSED')),
  facts text,
  evidence text,
  provisions text,
  reasons_left_out boolean NOT NULL,
  concerns_other boolean NOT NULL,
  other_parties text,
  deviation text,
  special_support boolean NOT NULL,
  contact_person_id uuid NOT NULL REFERENCES professional (id),
  decider_id uuid REFERENCES professional (id),
  decided_on date,
  signed_at timestamptz,
  signed_by uuid,
  correction_ground text CHECK (correction_ground IN ('WRITING_ERROR', 'WRONG_EVIDENCE', 'WRONG_LAW', 'PROCEDURE', 'NEW_EVIDENCE')),
  correction_words text,
  consent boolean NOT NULL,
  revision integer NOT NULL,
  register text NOT NULL CHECK (register = 'SOCIAL_WELFARE'),
  service_task text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES unit (id),
  producer_id uuid NOT NULL REFERENCES unit (id),
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid REFERENCES decision (id),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((record_status = 'DRAFT') = (signed_at IS NULL)),
  CHECK ((corrects_id IS NULL) = (correction_ground IS NULL))
);
COMMENT ON TABLE decision IS 'A decision (päätös): a draft until it is signed, after that never changed; a correction is a new row';
COMMENT ON COLUMN decision.id IS '[technical] version of a decision';
COMMENT ON COLUMN decision.root_id IS '[technical] first version of the same decision';
COMMENT ON COLUMN decision.client_id IS '[personal] whom it concerns';
COMMENT ON COLUMN decision.matter_id IS '[technical] matter that it decides';
COMMENT ON COLUMN decision.application_id IS '[technical] application that it answers';
COMMENT ON COLUMN decision.outcome IS '[sensitive] how the matter was decided';
COMMENT ON COLUMN decision.facts IS '[sensitive] facts that the decision rests on';
COMMENT ON COLUMN decision.evidence IS '[sensitive] evidence that was used';
COMMENT ON COLUMN decision.provisions IS '[sensitive] provisions that were applied';
COMMENT ON COLUMN decision.reasons_left_out IS '[sensitive] reasons are left out as a claim was accepted';
COMMENT ON COLUMN decision.concerns_other IS '[sensitive] another party is concerned';
COMMENT ON COLUMN decision.other_parties IS '[personal] other parties';
COMMENT ON COLUMN decision.deviation IS '[sensitive] why it departs from the plan; null = it does not';
COMMENT ON COLUMN decision.special_support IS '[sensitive] the client needs special support (SHL 3 §)';
COMMENT ON COLUMN decision.contact_person_id IS '[personal] who tells more';
COMMENT ON COLUMN decision.decider_id IS '[personal] office-holder who decided';
COMMENT ON COLUMN decision.decided_on IS '[sensitive] day of the decision';
COMMENT ON COLUMN decision.signed_at IS '[technical] when it was signed';
COMMENT ON COLUMN decision.signed_by IS '[personal] account that signed';
COMMENT ON COLUMN decision.correction_ground IS '[sensitive] why it corrects or annuls an earlier version';
COMMENT ON COLUMN decision.correction_words IS '[sensitive] what was wrong';
COMMENT ON COLUMN decision.consent IS '[sensitive] the client consents to a correction that takes something away';
COMMENT ON COLUMN decision.revision IS '[technical] how many times the draft has been saved';
COMMENT ON COLUMN decision.register IS '[technical] register: social welfare';
COMMENT ON COLUMN decision.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN decision.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN decision.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN decision.author_id IS '[personal] account of the author';
COMMENT ON COLUMN decision.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN decision.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN decision.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN decision.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN decision.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN decision.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN decision.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX decision_organiser ON decision (organiser_id);
CREATE INDEX decision_producer ON decision (producer_id);
CREATE INDEX decision_client ON decision (client_id, created_at DESC);
CREATE INDEX decision_matter ON decision (matter_id);
CREATE INDEX decision_application ON decision (application_id);
CREATE INDEX decision_root ON decision (root_id);
CREATE INDEX decision_contact_person ON decision (contact_person_id);
CREATE INDEX decision_decider ON decision (decider_id);
CREATE UNIQUE INDEX decision_corrects ON decision (corrects_id);

-- What has been signed is never changed, whoever asks.
CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed decision is never changed';
END
$$;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision FOR EACH ROW WHEN (OLD.record_status <> 'DRAFT') EXECUTE FUNCTION decision_stays();

CREATE TABLE decision_item (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision (id),
  position integer NOT NULL,
  service text NOT NULL,
  granted boolean NOT NULL,
  amount text,
  from_on date,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on)
);
COMMENT ON TABLE decision_item IS 'What a decision says of one service';
COMMENT ON COLUMN decision_item.id IS '[technical] item';
COMMENT ON COLUMN decision_item.decision_id IS '[technical] decision';
COMMENT ON COLUMN decision_item.position IS '[technical] order';
COMMENT ON COLUMN decision_item.service IS '[sensitive] service, a code of the list';
COMMENT ON COLUMN decision_item.granted IS '[sensitive] granted or rejected';
COMMENT ON COLUMN decision_item.amount IS '[sensitive] how much, in words';
COMMENT ON COLUMN decision_item.from_on IS '[sensitive] first day of the service';
COMMENT ON COLUMN decision_item.to_on IS '[sensitive] last day; null = until further notice';
COMMENT ON COLUMN decision_item.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN decision_item.created_by IS '[personal] account that wrote it; null = the system';
CREATE UNIQUE INDEX decision_item_order ON decision_item (decision_id, position);

CREATE TABLE decision_implementation (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision (id),
  service text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('STARTED', 'PARTLY', 'ENDED')),
  happened_on date NOT NULL,
  words text,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE decision_implementation IS 'What was carried out of a decision (toimeenpano)';
COMMENT ON COLUMN decision_implementation.id IS '[technical] what happened';
COMMENT ON COLUMN decision_implementation.decision_id IS '[technical] version in force when it happened';
COMMENT ON COLUMN decision_implementation.service IS '[sensitive] service, a code of the list';
COMMENT ON COLUMN decision_implementation.kind IS '[sensitive] begun, begun in part, or ended';
COMMENT ON COLUMN decision_implementation.happened_on IS '[sensitive] day';
COMMENT ON COLUMN decision_implementation.words IS '[sensitive] what was realised';
COMMENT ON COLUMN decision_implementation.created_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN decision_implementation.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX decision_implementation_decision ON decision_implementation (decision_id);

CREATE TABLE decision_notice (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision (id),
  way text NOT NULL CHECK (way IN ('POST', 'ELECTRONIC', 'HANDED', 'VERIFIED')),
  sent_on date NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE decision_notice IS 'How the client was told of a decision (tiedoksianto)';
COMMENT ON COLUMN decision_notice.id IS '[technical] notice';
COMMENT ON COLUMN decision_notice.decision_id IS '[technical] decision';
COMMENT ON COLUMN decision_notice.way IS '[sensitive] by what way';
COMMENT ON COLUMN decision_notice.sent_on IS '[sensitive] day it was sent or given';
COMMENT ON COLUMN decision_notice.created_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN decision_notice.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX decision_notice_decision ON decision_notice (decision_id);

CREATE TABLE document (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  matter_id uuid REFERENCES matter (id),
  subject_id uuid NOT NULL,
  structure text NOT NULL CHECK (structure IN ('DECISION', 'APPLICATION', 'INITIATION', 'CLIENT_FILE')),
  structure_version text NOT NULL,
  content jsonb NOT NULL,
  register text NOT NULL CHECK (register = 'SOCIAL_WELFARE'),
  service_task text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES unit (id),
  producer_id uuid NOT NULL REFERENCES unit (id),
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid REFERENCES document (id),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE document IS 'A document of social welfare as it was when it was made, by a structure and its version';
COMMENT ON COLUMN document.id IS '[technical] document';
COMMENT ON COLUMN document.client_id IS '[personal] client';
COMMENT ON COLUMN document.matter_id IS '[technical] matter, when it belongs to one';
COMMENT ON COLUMN document.subject_id IS '[technical] record that it was made of';
COMMENT ON COLUMN document.structure IS '[technical] structure of the document';
COMMENT ON COLUMN document.structure_version IS '[technical] version of the structure';
COMMENT ON COLUMN document.content IS '[personal] fields of the document';
COMMENT ON COLUMN document.register IS '[technical] register: social welfare';
COMMENT ON COLUMN document.service_task IS '[sensitive] service task (palvelutehtävä)';
COMMENT ON COLUMN document.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN document.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN document.author_id IS '[personal] account of the author';
COMMENT ON COLUMN document.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN document.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN document.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN document.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN document.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN document.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN document.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX document_organiser ON document (organiser_id);
CREATE INDEX document_producer ON document (producer_id);
CREATE INDEX document_client ON document (client_id, created_at DESC);
CREATE INDEX document_matter ON document (matter_id);
CREATE INDEX document_corrects ON document (corrects_id);
CREATE UNIQUE INDEX document_subject ON document (subject_id, structure);
CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a document is never changed';
END
$$;
CREATE TRIGGER document_stays BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION document_stays();
