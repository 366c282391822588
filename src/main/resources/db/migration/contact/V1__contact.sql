-- One contact: what somebody asked for or worried about, whose queue it is in, and what was done to it.

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  client_id uuid REFERENCES client,
  unit_id uuid NOT NULL REFERENCES unit,
  channel text NOT NULL CHECK (channel IN ('WEB', 'PHONE', 'WALK_IN', 'OUTREACH', 'PARTNER', 'DIGITAL', 'WORRY')),
  whom text NOT NULL CHECK (whom IN ('SELF', 'CHILD', 'CLOSE', 'WORRY')),
  text text NOT NULL CHECK (text <> ''),
  areas text[] NOT NULL,
  soon text NOT NULL CHECK (soon IN ('TODAY', 'DAYS', 'WAIT', 'UNKNOWN')),
  danger boolean NOT NULL,
  phone text,
  phone_digits text,
  email text,
  talk_times text[] NOT NULL,
  municipality_code text,
  language text NOT NULL,
  identity_code text,
  born_on date,
  concerned text,
  concerned_age text CHECK (concerned_age IN ('CHILD', 'ADULT', 'OVER_75', 'UNKNOWN')),
  external_id text,
  receipt_hash bytea NOT NULL,
  proposal jsonb NOT NULL,
  direction text NOT NULL CHECK (direction IN ('HEALTH', 'SOCIAL', 'ORAL', 'CHILD')),
  urgency text NOT NULL CHECK (urgency IN ('URGENT', 'SAME_DAY', 'NON_URGENT')),
  need_areas text[] NOT NULL,
  special_support boolean NOT NULL,
  due_on date NOT NULL,
  due_at timestamptz NOT NULL,
  decided_at timestamptz,
  reached_at timestamptz,
  taken_by uuid,
  taken_by_name text,
  taken_by_professional uuid,
  taken_at timestamptz,
  assessment_id uuid,
  assessed_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid REFERENCES unit,
  producer_id uuid REFERENCES unit,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  CHECK ((closed_at IS NULL) = (close_reason IS NULL))
);
CREATE UNIQUE INDEX contact_receipt ON contact (receipt_hash);
CREATE UNIQUE INDEX contact_external ON contact (external_id);
CREATE INDEX contact_client ON contact (client_id, happened_at DESC);
CREATE INDEX contact_unit ON contact (unit_id);
CREATE INDEX contact_organiser ON contact (organiser_id);
CREATE INDEX contact_producer ON contact (producer_id);
CREATE INDEX contact_changed ON contact (changed_at, id);
-- The queue itself: open contacts of a unit in the order of their due time.
CREATE INDEX contact_queue ON contact (unit_id, due_at, id)
  WHERE taken_by IS NULL AND closed_at IS NULL AND assessed_at IS NULL;
CREATE INDEX contact_taken ON contact (taken_by, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX contact_phone ON contact (phone_digits) WHERE closed_at IS NULL;
CREATE INDEX contact_identity ON contact (identity_code) WHERE closed_at IS NULL;

COMMENT ON TABLE contact IS 'Yhteydenotto: one asking for help or one worry, from any channel, with its queue and due time';
COMMENT ON COLUMN contact.id IS '[technical] time-ordered id';
COMMENT ON COLUMN contact.client_id IS '[personal] whom it concerns, once known';
COMMENT ON COLUMN contact.unit_id IS '[technical] unit whose queue answers';
COMMENT ON COLUMN contact.channel IS '[technical] how it came';
COMMENT ON COLUMN contact.whom IS '[sensitive] whom the sender asks for';
COMMENT ON COLUMN contact.text IS '[sensitive] what was said, in the sender''s words';
COMMENT ON COLUMN contact.areas IS '[sensitive] need areas the sender chose';
COMMENT ON COLUMN contact.soon IS '[sensitive] how soon the sender wishes help';
COMMENT ON COLUMN contact.danger IS '[sensitive] the sender ticked that somebody is in danger now';
COMMENT ON COLUMN contact.phone IS '[personal] telephone as given; of a worry''s sender it is in contact_reporter';
COMMENT ON COLUMN contact.phone_digits IS '[personal] the same in digits, to notice the same sender';
COMMENT ON COLUMN contact.email IS '[personal] e-mail as given';
COMMENT ON COLUMN contact.talk_times IS '[personal] when it suits to talk';
COMMENT ON COLUMN contact.municipality_code IS '[personal] home municipality; null = unknown or elsewhere';
COMMENT ON COLUMN contact.language IS '[personal] language of service; other = an interpreter is needed';
COMMENT ON COLUMN contact.identity_code IS '[personal] identity code as given, not yet a link to a person';
COMMENT ON COLUMN contact.born_on IS '[personal] day of birth, given or from the code';
COMMENT ON COLUMN contact.concerned IS '[personal] who the worry is about, in the sender''s words';
COMMENT ON COLUMN contact.concerned_age IS '[personal] rough age of the one the worry is about';
COMMENT ON COLUMN contact.external_id IS '[technical] id at a sending system; the same does not come in twice';
COMMENT ON COLUMN contact.receipt_hash IS '[technical] SHA-256 of the receipt code; the code itself is kept nowhere';
COMMENT ON COLUMN contact.proposal IS '[sensitive] what the rules proposed, with reasons, as it was at the time';
COMMENT ON COLUMN contact.direction IS '[sensitive] which kind of queue answers';
COMMENT ON COLUMN contact.urgency IS '[sensitive] urgency: the proposal''s until a person decides';
COMMENT ON COLUMN contact.need_areas IS '[sensitive] need areas: the proposal''s until a person decides';
COMMENT ON COLUMN contact.special_support IS '[sensitive] whether special support is to be considered';
COMMENT ON COLUMN contact.due_on IS '[technical] nearest due day of the contact''s own clocks';
COMMENT ON COLUMN contact.due_at IS '[technical] the same as a moment, by which queues are ordered';
COMMENT ON COLUMN contact.decided_at IS '[technical] when a person confirmed or changed the proposal';
COMMENT ON COLUMN contact.reached_at IS '[technical] when the sender was talked with';
COMMENT ON COLUMN contact.taken_by IS '[personal] account that took it; null = in the queue';
COMMENT ON COLUMN contact.taken_by_name IS '[personal] name of the taker as others are told it';
COMMENT ON COLUMN contact.taken_by_professional IS '[personal] the taker as a professional';
COMMENT ON COLUMN contact.taken_at IS '[technical] when taken';
COMMENT ON COLUMN contact.assessment_id IS '[technical] the assessment that came of it';
COMMENT ON COLUMN contact.assessed_at IS '[technical] when assessed';
COMMENT ON COLUMN contact.closed_at IS '[technical] when closed without an assessment, or after it';
COMMENT ON COLUMN contact.close_reason IS '[sensitive] why closed';
COMMENT ON COLUMN contact.register IS '[technical] register the record belongs to';
COMMENT ON COLUMN contact.service_task IS '[sensitive] service task of social welfare';
COMMENT ON COLUMN contact.organiser_id IS '[technical] who organises the service';
COMMENT ON COLUMN contact.producer_id IS '[technical] who produces it';
COMMENT ON COLUMN contact.author_id IS '[personal] who wrote it down; null = the sender';
COMMENT ON COLUMN contact.author_role IS '[technical] role of the writer';
COMMENT ON COLUMN contact.record_status IS '[technical] status of the record';
COMMENT ON COLUMN contact.happened_at IS '[technical] when the contact was made';
COMMENT ON COLUMN contact.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN contact.changed_at IS '[technical] when anything in it last changed';
COMMENT ON COLUMN contact.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN contact.created_by IS '[personal] account that wrote it down; null = the public form';

CREATE TABLE contact_reporter (
  contact_id uuid PRIMARY KEY REFERENCES contact,
  name text,
  phone text,
  email text,
  official boolean NOT NULL,
  hidden_from_client boolean NOT NULL,
  released_at timestamptz,
  released_by uuid,
  release_reason text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (hidden_from_client = (released_at IS NULL) OR official)
);
COMMENT ON TABLE contact_reporter IS 'Who raised a worry about somebody else: kept apart from the contact, hidden from the client until released';
COMMENT ON COLUMN contact_reporter.contact_id IS '[technical] the worry';
COMMENT ON COLUMN contact_reporter.name IS '[personal] name, when given';
COMMENT ON COLUMN contact_reporter.phone IS '[personal] telephone, when given';
COMMENT ON COLUMN contact_reporter.email IS '[personal] e-mail, when given';
COMMENT ON COLUMN contact_reporter.official IS '[technical] in an official duty, not a private person';
COMMENT ON COLUMN contact_reporter.hidden_from_client IS '[technical] not to be shown to the client, in an export, over FHIR or in the log';
COMMENT ON COLUMN contact_reporter.released_at IS '[technical] when a professional let the client know';
COMMENT ON COLUMN contact_reporter.released_by IS '[personal] who let the client know';
COMMENT ON COLUMN contact_reporter.release_reason IS '[sensitive] why it was let be known';
COMMENT ON COLUMN contact_reporter.created_at IS '[technical] when recorded';
COMMENT ON COLUMN contact_reporter.created_by IS '[personal] account; null = the public form';

CREATE TABLE contact_action (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact,
  kind text NOT NULL CHECK (kind IN ('TAKEN', 'RETURNED', 'CONFIRMED', 'CHANGED', 'REACHED', 'NOT_REACHED', 'LINKED', 'ASSESSED', 'CLOSED', 'RELEASED')),
  reason text,
  told text,
  decided jsonb,
  professional_id uuid,
  by_name text,
  happened_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX contact_action_contact ON contact_action (contact_id, happened_at, id);
COMMENT ON TABLE contact_action IS 'What professionals did to a contact, with their own reasons; only added to';
COMMENT ON COLUMN contact_action.id IS '[technical] time-ordered id';
COMMENT ON COLUMN contact_action.contact_id IS '[technical] the contact';
COMMENT ON COLUMN contact_action.kind IS '[technical] what was done';
COMMENT ON COLUMN contact_action.reason IS '[sensitive] reason in the professional''s words';
COMMENT ON COLUMN contact_action.told IS '[sensitive] what the client was told';
COMMENT ON COLUMN contact_action.decided IS '[sensitive] urgency, direction and areas as decided';
COMMENT ON COLUMN contact_action.professional_id IS '[personal] who did it, as a professional';
COMMENT ON COLUMN contact_action.by_name IS '[personal] name as others are told it';
COMMENT ON COLUMN contact_action.happened_at IS '[technical] when done';
COMMENT ON COLUMN contact_action.created_at IS '[technical] when recorded';
COMMENT ON COLUMN contact_action.created_by IS '[personal] account that did it';
