-- What is known of a person changes: each change is a row of its own with its day and reason, and what was before stays.

ALTER TABLE client_identifier
  ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$'),
  ADD COLUMN reason text CHECK (reason <> ''),
  ADD COLUMN end_reason text CHECK (end_reason <> ''),
  ADD COLUMN ended_by uuid;
COMMENT ON COLUMN client_identifier.country IS '[personal] country that gave a foreign identifier, ISO 3166-1 alpha-2';
COMMENT ON COLUMN client_identifier.reason IS '[personal] why it was recorded, in words';
COMMENT ON COLUMN client_identifier.end_reason IS '[personal] why it is no more in force, in words';
COMMENT ON COLUMN client_identifier.ended_by IS '[personal] account that ended it';

ALTER TABLE client_name ADD COLUMN reason text CHECK (reason <> '');
COMMENT ON COLUMN client_name.reason IS '[personal] why the name changed, in words';

ALTER TABLE client_contact_way
  DROP CONSTRAINT client_contact_way_kind_check,
  ADD CONSTRAINT client_contact_way_kind_check CHECK (kind IN ('PHONE', 'EMAIL', 'ADDRESS')),
  ADD COLUMN speaks text CHECK (speaks IN ('ALL', 'CONTACT_US', 'NOTHING')),
  ADD COLUMN voicemail boolean,
  ADD COLUMN reminders boolean,
  ADD COLUMN notices boolean,
  ADD COLUMN note text CHECK (note <> ''),
  ADD COLUMN reason text CHECK (reason <> '');
COMMENT ON COLUMN client_contact_way.speaks IS '[sensitive] what may be written to it: all, only a wish to be in touch, nothing; null = not asked';
COMMENT ON COLUMN client_contact_way.voicemail IS '[sensitive] whether a voice message may be left; null = not asked';
COMMENT ON COLUMN client_contact_way.reminders IS '[personal] consent to reminders of booked times; null = not asked';
COMMENT ON COLUMN client_contact_way.notices IS '[personal] consent to electronic notices of decisions; null = not asked';
COMMENT ON COLUMN client_contact_way.note IS '[sensitive] what else must be heeded, in the client''s words';
COMMENT ON COLUMN client_contact_way.reason IS '[personal] why it changed, in words';

CREATE TABLE client_speech (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  language text NOT NULL,
  interpreter text CHECK (interpreter IN ('SPOKEN', 'SIGN', 'TACTILE_SIGN', 'WRITTEN', 'CLEAR_SPEECH')),
  interpreter_language text,
  way text CHECK (way IN ('PRESENT', 'PHONE', 'VIDEO')),
  reason text CHECK (reason <> ''),
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on),
  CHECK (interpreter IS NOT NULL OR (interpreter_language IS NULL AND way IS NULL))
);
CREATE UNIQUE INDEX client_speech_in_force ON client_speech (client_id) WHERE to_on IS NULL;
CREATE INDEX client_speech_client ON client_speech (client_id);
COMMENT ON TABLE client_speech IS 'Language of contact and need of an interpreter, over time';
COMMENT ON COLUMN client_speech.id IS '[technical] id';
COMMENT ON COLUMN client_speech.client_id IS '[personal] whose';
COMMENT ON COLUMN client_speech.language IS '[personal] language of contact';
COMMENT ON COLUMN client_speech.interpreter IS '[sensitive] kind of interpretation needed; null = none';
COMMENT ON COLUMN client_speech.interpreter_language IS '[sensitive] language to interpret to and from, when another than that of contact';
COMMENT ON COLUMN client_speech.way IS '[personal] how the interpreter takes part';
COMMENT ON COLUMN client_speech.reason IS '[personal] why it changed, in words';
COMMENT ON COLUMN client_speech.from_on IS '[technical] first day';
COMMENT ON COLUMN client_speech.to_on IS '[technical] last day; null = for now';
COMMENT ON COLUMN client_speech.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_speech.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE client_home (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  municipality_code text,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  source text NOT NULL CHECK (source IN ('CLIENT', 'RELATIVE', 'CARE', 'REGISTER', 'BEFORE')),
  reason text CHECK (reason <> ''),
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on),
  CHECK (municipality_code IS NULL OR country IS NULL)
);
CREATE UNIQUE INDEX client_home_in_force ON client_home (client_id) WHERE to_on IS NULL;
CREATE INDEX client_home_client ON client_home (client_id);
COMMENT ON TABLE client_home IS 'Home municipality over time, kept from the first change on';
COMMENT ON COLUMN client_home.id IS '[technical] id';
COMMENT ON COLUMN client_home.client_id IS '[personal] whose';
COMMENT ON COLUMN client_home.municipality_code IS '[personal] home municipality; null = none in Finland';
COMMENT ON COLUMN client_home.country IS '[personal] country moved to, ISO 3166-1 alpha-2';
COMMENT ON COLUMN client_home.source IS '[technical] who told; BEFORE = what was recorded before the first change';
COMMENT ON COLUMN client_home.reason IS '[personal] why it changed, in words';
COMMENT ON COLUMN client_home.from_on IS '[technical] first day';
COMMENT ON COLUMN client_home.to_on IS '[technical] last day; null = for now';
COMMENT ON COLUMN client_home.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_home.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE client_departure (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  kind text NOT NULL CHECK (kind IN ('DEATH', 'MOVED_AWAY')),
  happened_on date NOT NULL,
  source text NOT NULL CHECK (source IN ('CLIENT', 'RELATIVE', 'CARE', 'REGISTER')),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text CHECK (withdraw_reason <> ''),
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
);
CREATE INDEX client_departure_client ON client_departure (client_id, happened_on);
CREATE UNIQUE INDEX client_departure_in_force ON client_departure (client_id, kind) WHERE withdrawn_at IS NULL;
COMMENT ON TABLE client_departure IS 'Death or moving away of a person as it was told';
COMMENT ON COLUMN client_departure.id IS '[technical] id';
COMMENT ON COLUMN client_departure.client_id IS '[personal] who';
COMMENT ON COLUMN client_departure.kind IS '[personal] death, or moving away from the region';
COMMENT ON COLUMN client_departure.happened_on IS '[personal] the day';
COMMENT ON COLUMN client_departure.source IS '[technical] who told';
COMMENT ON COLUMN client_departure.withdrawn_at IS '[technical] when it turned out to be wrong';
COMMENT ON COLUMN client_departure.withdrawn_by IS '[personal] account that withdrew';
COMMENT ON COLUMN client_departure.withdraw_reason IS '[personal] why it was withdrawn, in words';
COMMENT ON COLUMN client_departure.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_departure.created_by IS '[personal] account that recorded; null = the system';
