-- Who acts for whom, what is hidden from guardians, specially protected entries, and permits given on paper or to a named receiver.

CREATE TABLE mandate (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('GUARDIAN', 'PARENT_INFORMED', 'PROXY', 'NATIONAL')),
  holder_account_id uuid,
  holder_client_id uuid,
  called text NOT NULL,
  registers text[] NOT NULL CHECK (cardinality(registers) > 0),
  powers text[] NOT NULL CHECK (cardinality(powers) > 0),
  from_on date NOT NULL,
  to_on date,
  invitation bytea UNIQUE,
  invitation_until_at timestamptz,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on),
  CHECK (accepted_at IS NULL OR num_nonnulls(holder_account_id, holder_client_id) >= 1),
  CHECK (holder_client_id IS NULL OR holder_client_id <> client_id)
);
CREATE INDEX mandate_client ON mandate (client_id);
CREATE INDEX mandate_holder_account ON mandate (holder_account_id);
CREATE INDEX mandate_holder_client ON mandate (holder_client_id);
COMMENT ON TABLE mandate IS 'Who may use the services for a client: a guardian, a parent informed, a proxy the client named, or a national authorization';
COMMENT ON COLUMN mandate.id IS '[technical] id';
COMMENT ON COLUMN mandate.client_id IS '[personal] for whom';
COMMENT ON COLUMN mandate.kind IS '[sensitive] guardian of a minor, parent with a limited right to information, proxy, or national authorization';
COMMENT ON COLUMN mandate.holder_account_id IS '[personal] who acts, by the account that accepted';
COMMENT ON COLUMN mandate.holder_client_id IS '[personal] who acts, as a person of the client register';
COMMENT ON COLUMN mandate.called IS '[personal] what the one who acts is called by whoever wrote the mandate';
COMMENT ON COLUMN mandate.registers IS '[sensitive] the registers that it covers';
COMMENT ON COLUMN mandate.powers IS '[sensitive] READ, ACT, PLAN: what may be done';
COMMENT ON COLUMN mandate.from_on IS '[technical] first day';
COMMENT ON COLUMN mandate.to_on IS '[technical] last day; null = until withdrawn';
COMMENT ON COLUMN mandate.invitation IS '[technical] hash of the one-time code; null = none is open';
COMMENT ON COLUMN mandate.invitation_until_at IS '[technical] until when the code may be used';
COMMENT ON COLUMN mandate.accepted_at IS '[technical] when accepted; null = waits for it';
COMMENT ON COLUMN mandate.withdrawn_at IS '[technical] when withdrawn';
COMMENT ON COLUMN mandate.withdrawn_by IS '[personal] account that withdrew it';
COMMENT ON COLUMN mandate.created_at IS '[technical] when written';
COMMENT ON COLUMN mandate.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE capability (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  event_id uuid NOT NULL,
  capable boolean NOT NULL,
  words text NOT NULL,
  assessed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX capability_client ON capability (client_id, event_id);
COMMENT ON TABLE capability IS 'Whether a minor was able to decide about the own care at a service event (703/2023 34 §)';
COMMENT ON COLUMN capability.id IS '[technical] id';
COMMENT ON COLUMN capability.client_id IS '[personal] the minor';
COMMENT ON COLUMN capability.event_id IS '[sensitive] the service event';
COMMENT ON COLUMN capability.capable IS '[sensitive] able to decide';
COMMENT ON COLUMN capability.words IS '[sensitive] on what it is founded';
COMMENT ON COLUMN capability.assessed_at IS '[technical] when assessed';
COMMENT ON COLUMN capability.created_at IS '[technical] when written';
COMMENT ON COLUMN capability.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE guardian_hidden (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  event_id uuid NOT NULL,
  of_register text NOT NULL CHECK (of_register IN ('PATIENT', 'SOCIAL_WELFARE')),
  unit_id uuid,
  words text,
  given_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (of_register = 'PATIENT' OR words IS NOT NULL),
  CHECK (withdrawn_at IS NULL OR withdrawn_at >= given_at)
);
CREATE INDEX guardian_hidden_client ON guardian_hidden (client_id);
CREATE INDEX guardian_hidden_event ON guardian_hidden (event_id);
COMMENT ON TABLE guardian_hidden IS 'A minor''s prohibition to give the data of a service event to guardians (703/2023 51 §)';
COMMENT ON COLUMN guardian_hidden.id IS '[technical] id';
COMMENT ON COLUMN guardian_hidden.client_id IS '[personal] the minor';
COMMENT ON COLUMN guardian_hidden.event_id IS '[sensitive] the service event, or one record';
COMMENT ON COLUMN guardian_hidden.of_register IS '[sensitive] its register';
COMMENT ON COLUMN guardian_hidden.unit_id IS '[sensitive] the unit of the service event, whose looks in the log are hidden too';
COMMENT ON COLUMN guardian_hidden.words IS '[sensitive] in social welfare the weighty reason that the worker found';
COMMENT ON COLUMN guardian_hidden.given_at IS '[technical] from when it is hidden';
COMMENT ON COLUMN guardian_hidden.withdrawn_at IS '[technical] when withdrawn';
COMMENT ON COLUMN guardian_hidden.withdrawn_by IS '[personal] account that withdrew it';
COMMENT ON COLUMN guardian_hidden.created_at IS '[technical] when written';
COMMENT ON COLUMN guardian_hidden.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE special_protection (
  id uuid PRIMARY KEY,
  unit_id uuid,
  document_id uuid,
  ground text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on),
  CHECK (num_nonnulls(unit_id, document_id) = 1)
);
CREATE INDEX special_protection_unit ON special_protection (unit_id);
CREATE INDEX special_protection_document ON special_protection (document_id);
COMMENT ON TABLE special_protection IS 'The units, or single records, whose patient entries are specially protected (703/2023 26 §, decree 457/2024 26 §)';
COMMENT ON COLUMN special_protection.id IS '[technical] id';
COMMENT ON COLUMN special_protection.unit_id IS '[technical] every entry of this unit';
COMMENT ON COLUMN special_protection.document_id IS '[sensitive] or this record or service event alone';
COMMENT ON COLUMN special_protection.ground IS '[sensitive] genetics, psychiatry and so on, of access/protected-grounds.csv';
COMMENT ON COLUMN special_protection.from_on IS '[technical] first day that the confirmation is asked for';
COMMENT ON COLUMN special_protection.to_on IS '[technical] last day';
COMMENT ON COLUMN special_protection.created_at IS '[technical] when written';
COMMENT ON COLUMN special_protection.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE record_opening (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_id uuid,
  kind text NOT NULL CHECK (kind IN ('PROTECTED', 'UNABLE', 'AUTHORITY')),
  reason text NOT NULL,
  words text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (until_at > from_at)
);
CREATE INDEX record_opening_client ON record_opening (client_id, account_id);
COMMENT ON TABLE record_opening IS 'A worker''s own statement that opens records for a short time: protected entries, or the other sector''s necessary data without a permit';
COMMENT ON COLUMN record_opening.id IS '[technical] id';
COMMENT ON COLUMN record_opening.client_id IS '[personal] the client';
COMMENT ON COLUMN record_opening.account_id IS '[personal] who opened';
COMMENT ON COLUMN record_opening.unit_id IS '[technical] in which unit''s name';
COMMENT ON COLUMN record_opening.kind IS '[sensitive] confirmation of 26 §, client unable to evaluate, or an authority''s right';
COMMENT ON COLUMN record_opening.reason IS '[sensitive] chosen reason';
COMMENT ON COLUMN record_opening.words IS '[sensitive] written reason';
COMMENT ON COLUMN record_opening.from_at IS '[technical] from when';
COMMENT ON COLUMN record_opening.until_at IS '[technical] until when';
COMMENT ON COLUMN record_opening.created_at IS '[technical] when written';
COMMENT ON COLUMN record_opening.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE kanta_notice (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  version text NOT NULL,
  given_at timestamptz NOT NULL,
  on_paper boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX kanta_notice_client ON kanta_notice (client_id);
COMMENT ON TABLE kanta_notice IS 'That the client has been told of the national services, without which no permit or prohibition is taken (703/2023 58 §)';
COMMENT ON COLUMN kanta_notice.id IS '[technical] id';
COMMENT ON COLUMN kanta_notice.client_id IS '[personal] the client';
COMMENT ON COLUMN kanta_notice.version IS '[technical] version of the notice';
COMMENT ON COLUMN kanta_notice.given_at IS '[technical] when given';
COMMENT ON COLUMN kanta_notice.on_paper IS '[technical] given by a worker and not read here';
COMMENT ON COLUMN kanta_notice.created_at IS '[technical] when written';
COMMENT ON COLUMN kanta_notice.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE permit_receiver (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('STATE_UNIT', 'PRIVATE_PROVIDER')),
  name text NOT NULL UNIQUE,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on)
);
COMMENT ON TABLE permit_receiver IS 'Those outside our own units to whom a permit may be given: state units and private main providers (decree 457/2024 25 §)';
COMMENT ON COLUMN permit_receiver.id IS '[technical] id';
COMMENT ON COLUMN permit_receiver.kind IS '[technical] kind';
COMMENT ON COLUMN permit_receiver.name IS '[technical] name';
COMMENT ON COLUMN permit_receiver.from_on IS '[technical] first day';
COMMENT ON COLUMN permit_receiver.to_on IS '[technical] last day';
COMMENT ON COLUMN permit_receiver.created_at IS '[technical] when written';
COMMENT ON COLUMN permit_receiver.created_by IS '[personal] account that wrote it; null = the system';

ALTER TABLE permit ADD COLUMN receiver_id uuid REFERENCES permit_receiver;
COMMENT ON COLUMN permit.receiver_id IS '[sensitive] a named receiver outside our own units';
CREATE INDEX permit_receiver_id ON permit (receiver_id);
ALTER TABLE permit ADD CHECK (num_nonnulls(receiver_unit_id, receiver_id) <= 1);
ALTER TABLE permit ADD COLUMN paper_on date;
COMMENT ON COLUMN permit.paper_on IS '[technical] day of the signed paper, when a worker recorded it';
ALTER TABLE prohibition ADD COLUMN paper_on date;
COMMENT ON COLUMN prohibition.paper_on IS '[technical] day of the signed paper, when a worker recorded it';

ALTER TABLE access_log ADD COLUMN by_proxy uuid;
COMMENT ON COLUMN access_log.by_proxy IS '[personal] the mandate by which somebody looked for another';

ALTER TABLE relationship ADD CHECK (kind IN ('CLIENT_SELF', 'CONTACT', 'CARE', 'APPOINTMENT', 'OWN_WORKER', 'TEAM', 'TASK', 'REFERRAL', 'CONSULTATION', 'PROXY'));
