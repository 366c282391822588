-- Early signals: trials of rules, their switching on and off, what the rules have noticed, and what a person did about it. Nothing is
-- rewritten: a rule is on by its last switch, and a signal is handled when it has an outcome.

CREATE TABLE signal_trial (
  id uuid PRIMARY KEY,
  rule text NOT NULL,
  version text NOT NULL,
  digest text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  day_count integer NOT NULL CHECK (day_count > 0),
  result jsonb NOT NULL,
  took_ms integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on)
);
CREATE INDEX signal_trial_rule ON signal_trial (rule, created_at DESC);
COMMENT ON TABLE signal_trial IS 'A rule tried on history: counts only, small ones left out before they are stored';
COMMENT ON COLUMN signal_trial.id IS '[technical] id';
COMMENT ON COLUMN signal_trial.rule IS '[technical] code of the rule';
COMMENT ON COLUMN signal_trial.version IS '[technical] version of the rule';
COMMENT ON COLUMN signal_trial.digest IS '[technical] fingerprint of the rule as it was tried';
COMMENT ON COLUMN signal_trial.from_on IS '[technical] first day it was tried as of';
COMMENT ON COLUMN signal_trial.to_on IS '[technical] last day it was tried as of';
COMMENT ON COLUMN signal_trial.day_count IS '[technical] how many days it was tried as of';
COMMENT ON COLUMN signal_trial.result IS '[technical] counts by group';
COMMENT ON COLUMN signal_trial.took_ms IS '[technical] how long it took';
COMMENT ON COLUMN signal_trial.created_at IS '[technical] when tried';
COMMENT ON COLUMN signal_trial.created_by IS '[personal] account that tried it; null = the system';

CREATE TABLE signal_switch (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY,
  rule text NOT NULL,
  version text NOT NULL,
  digest text NOT NULL,
  active boolean NOT NULL,
  trial_id uuid REFERENCES signal_trial,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (NOT active OR trial_id IS NOT NULL)
);
CREATE INDEX signal_switch_rule ON signal_switch (rule, number DESC);
CREATE INDEX signal_switch_trial ON signal_switch (trial_id);
COMMENT ON TABLE signal_switch IS 'A rule switched on or off by a person; the last one holds';
COMMENT ON COLUMN signal_switch.id IS '[technical] id';
COMMENT ON COLUMN signal_switch.number IS '[technical] order of the switches';
COMMENT ON COLUMN signal_switch.rule IS '[technical] code of the rule';
COMMENT ON COLUMN signal_switch.version IS '[technical] version of the rule';
COMMENT ON COLUMN signal_switch.digest IS '[technical] fingerprint of the rule that is on';
COMMENT ON COLUMN signal_switch.active IS '[technical] on or off';
COMMENT ON COLUMN signal_switch.trial_id IS '[technical] the trial it is founded on';
COMMENT ON COLUMN signal_switch.reason IS '[technical] why, in words';
COMMENT ON COLUMN signal_switch.created_at IS '[technical] when';
COMMENT ON COLUMN signal_switch.created_by IS '[personal] account that did it';

CREATE TABLE signal_night (
  id uuid PRIMARY KEY,
  rule text NOT NULL,
  version text NOT NULL,
  found_on date NOT NULL,
  found integer NOT NULL CHECK (found >= 0),
  made integer NOT NULL CHECK (made >= 0),
  without_relation integer NOT NULL CHECK (without_relation >= 0),
  took_ms integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  UNIQUE (rule, found_on)
);
COMMENT ON TABLE signal_night IS 'How many a rule noticed on a day; those nobody has a relation to are only counted here';
COMMENT ON COLUMN signal_night.id IS '[technical] id';
COMMENT ON COLUMN signal_night.rule IS '[technical] code of the rule';
COMMENT ON COLUMN signal_night.version IS '[technical] version of the rule';
COMMENT ON COLUMN signal_night.found_on IS '[technical] the day';
COMMENT ON COLUMN signal_night.found IS '[technical] how many people the rule fits';
COMMENT ON COLUMN signal_night.made IS '[technical] how many new signals';
COMMENT ON COLUMN signal_night.without_relation IS '[technical] how many of whom no team has a relation to the person';
COMMENT ON COLUMN signal_night.took_ms IS '[technical] how long it took';
COMMENT ON COLUMN signal_night.created_at IS '[technical] when';
COMMENT ON COLUMN signal_night.created_by IS '[technical] unused; the nightly job';

CREATE TABLE signal (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  rule text NOT NULL,
  version text NOT NULL,
  found_on date NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('FINAL', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  UNIQUE (client_id, rule, found_on)
);
CREATE INDEX signal_unit ON signal (unit_id, found_on DESC, id DESC);
CREATE INDEX signal_rule ON signal (rule, found_on);
COMMENT ON TABLE signal IS 'A rule has noticed a person: handled when it has an outcome that a person has written';
COMMENT ON COLUMN signal.id IS '[technical] id';
COMMENT ON COLUMN signal.client_id IS '[personal] the client';
COMMENT ON COLUMN signal.rule IS '[sensitive] code of the rule';
COMMENT ON COLUMN signal.version IS '[technical] version of the rule';
COMMENT ON COLUMN signal.found_on IS '[sensitive] as of which day';
COMMENT ON COLUMN signal.unit_id IS '[technical] the unit whose list it is on, which has a relation to the client';
COMMENT ON COLUMN signal.register IS '[technical] register of the record';
COMMENT ON COLUMN signal.service_task IS '[technical] service task of social welfare';
COMMENT ON COLUMN signal.organiser_id IS '[technical] who organises the service';
COMMENT ON COLUMN signal.producer_id IS '[technical] unit of the record';
COMMENT ON COLUMN signal.author_id IS '[technical] unused; rules notice, people handle';
COMMENT ON COLUMN signal.author_role IS '[technical] role of the author';
COMMENT ON COLUMN signal.record_status IS '[technical] status of the record';
COMMENT ON COLUMN signal.happened_at IS '[technical] when noticed';
COMMENT ON COLUMN signal.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN signal.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN signal.created_by IS '[technical] unused; the nightly job';

CREATE TABLE signal_reason (
  signal_id uuid NOT NULL REFERENCES signal,
  position integer NOT NULL,
  of_register text NOT NULL CHECK (of_register IN ('PATIENT', 'SOCIAL_WELFARE', 'NONE')),
  fact text NOT NULL,
  data text NOT NULL,
  value integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (signal_id, position, of_register)
);
COMMENT ON TABLE signal_reason IS 'Why: the facts that held, with their numbers, a row for each register that was counted from';
COMMENT ON COLUMN signal_reason.signal_id IS '[technical] the signal';
COMMENT ON COLUMN signal_reason.position IS '[technical] place of the fact in the rule';
COMMENT ON COLUMN signal_reason.of_register IS '[technical] a register that was counted from; none when the fact is that there is nothing';
COMMENT ON COLUMN signal_reason.fact IS '[sensitive] code of the fact';
COMMENT ON COLUMN signal_reason.data IS '[technical] part of the record, by which it is decided who may read the number';
COMMENT ON COLUMN signal_reason.value IS '[sensitive] the number';
COMMENT ON COLUMN signal_reason.created_at IS '[technical] when';
COMMENT ON COLUMN signal_reason.created_by IS '[technical] unused; the nightly job';

CREATE TABLE signal_outcome (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY,
  signal_id uuid NOT NULL REFERENCES signal,
  kind text NOT NULL CHECK (kind IN ('CONTACTED', 'ASSESSED', 'ALREADY_KNOWN', 'NOT_RELEVANT', 'NOT_WANTED', 'NOTHING_NEEDED')),
  words text CHECK (length(words) BETWEEN 1 AND 2000),
  professional_id uuid,
  happened_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (kind <> 'NOT_RELEVANT' OR words IS NOT NULL)
);
CREATE INDEX signal_outcome_signal ON signal_outcome (signal_id, number DESC);
COMMENT ON TABLE signal_outcome IS 'What a person did about a signal; the last one holds';
COMMENT ON COLUMN signal_outcome.id IS '[technical] id';
COMMENT ON COLUMN signal_outcome.number IS '[technical] order of the outcomes';
COMMENT ON COLUMN signal_outcome.signal_id IS '[technical] the signal';
COMMENT ON COLUMN signal_outcome.kind IS '[sensitive] what came of it';
COMMENT ON COLUMN signal_outcome.words IS '[sensitive] why, in words';
COMMENT ON COLUMN signal_outcome.professional_id IS '[personal] who handled it';
COMMENT ON COLUMN signal_outcome.happened_at IS '[technical] when it was written';
COMMENT ON COLUMN signal_outcome.created_at IS '[technical] same as happened_at';
COMMENT ON COLUMN signal_outcome.created_by IS '[personal] account that wrote it';

CREATE TABLE signal_letter (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  signal_id uuid NOT NULL REFERENCES signal,
  answers_id uuid REFERENCES signal_letter,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  professional_id uuid REFERENCES professional,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('FINAL', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((answers_id IS NULL) = (professional_id IS NOT NULL))
);
CREATE INDEX signal_letter_client ON signal_letter (client_id, happened_at DESC);
CREATE INDEX signal_letter_signal ON signal_letter (signal_id, happened_at);
CREATE INDEX signal_letter_answers ON signal_letter (answers_id);
CREATE INDEX signal_letter_professional ON signal_letter (professional_id);
COMMENT ON TABLE signal_letter IS 'A worker writes to a client because of a signal, and the client answers';
COMMENT ON COLUMN signal_letter.id IS '[technical] id';
COMMENT ON COLUMN signal_letter.client_id IS '[personal] the client';
COMMENT ON COLUMN signal_letter.signal_id IS '[technical] because of which signal';
COMMENT ON COLUMN signal_letter.answers_id IS '[technical] the letter that this one answers; null = from the worker';
COMMENT ON COLUMN signal_letter.words IS '[sensitive] what is written';
COMMENT ON COLUMN signal_letter.professional_id IS '[personal] the worker who wrote; null in an answer';
COMMENT ON COLUMN signal_letter.register IS '[technical] register of the record';
COMMENT ON COLUMN signal_letter.service_task IS '[technical] service task of social welfare';
COMMENT ON COLUMN signal_letter.organiser_id IS '[technical] who organises the service';
COMMENT ON COLUMN signal_letter.producer_id IS '[technical] unit of the record';
COMMENT ON COLUMN signal_letter.author_id IS '[personal] account that wrote it';
COMMENT ON COLUMN signal_letter.author_role IS '[technical] role of the author';
COMMENT ON COLUMN signal_letter.record_status IS '[technical] status of the record';
COMMENT ON COLUMN signal_letter.happened_at IS '[technical] when written';
COMMENT ON COLUMN signal_letter.recorded_at IS '[technical] same as happened_at';
COMMENT ON COLUMN signal_letter.created_at IS '[technical] same as happened_at';
COMMENT ON COLUMN signal_letter.created_by IS '[personal] account that wrote it';

-- The facts are counted over everybody as of many days at once.
CREATE INDEX visit_missed ON visit (client_id, started_at) WHERE outcome = 'NO_SHOW';
CREATE INDEX contact_urgent ON contact (client_id, happened_at) WHERE urgency = 'URGENT';
CREATE INDEX slot_urgent ON slot (id) WHERE urgent;
