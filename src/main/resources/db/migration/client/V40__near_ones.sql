-- Who is near a client (703/2023 38 § 3), and the client's own words of what matters. A change is a new row that replaces the old one; what is over
-- is ended and never removed.

CREATE TABLE client_relation (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  near_client_id uuid REFERENCES client,
  near_name text CHECK (near_name <> ''),
  near_phone text CHECK (near_phone <> ''),
  kind text NOT NULL,
  from_on date,
  to_on date,
  custody text CHECK (custody IN ('SOLE', 'JOINT', 'NONE', 'NONE_INFORMED')),
  trustee_scope text CHECK (trustee_scope IN ('ECONOMIC', 'PERSONAL', 'BOTH')),
  trustee_ground text CHECK (trustee_ground <> ''),
  carer text CHECK (carer IN ('AGREEMENT', 'WITHOUT')),
  emergency_order integer CHECK (emergency_order BETWEEN 1 AND 9),
  may_tell text NOT NULL CHECK (may_tell IN ('NOTHING', 'WELLBEING', 'TIMES', 'ALL')),
  lives_together boolean NOT NULL,
  told_by text NOT NULL CHECK (told_by IN ('CLIENT', 'NEAR', 'OTHER', 'REGISTER')),
  told_on date NOT NULL,
  by_worker boolean NOT NULL,
  replaces_id uuid REFERENCES client_relation,
  replaced_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on),
  CHECK (num_nonnulls(near_client_id, near_name) = 1),
  CHECK (near_client_id <> client_id),
  CHECK ((trustee_scope IS NULL) = (trustee_ground IS NULL)),
  CHECK (ended_at IS NULL OR to_on IS NOT NULL)
);
CREATE INDEX client_relation_client ON client_relation (client_id, created_at);
CREATE INDEX client_relation_near ON client_relation (near_client_id);
CREATE INDEX client_relation_replaces ON client_relation (replaces_id);
COMMENT ON TABLE client_relation IS 'Who is near a client: relatives, guardians, carers, whom to call in an emergency';
COMMENT ON COLUMN client_relation.id IS '[technical] id';
COMMENT ON COLUMN client_relation.client_id IS '[personal] whose near one';
COMMENT ON COLUMN client_relation.near_client_id IS '[personal] the near one, when a person of the register';
COMMENT ON COLUMN client_relation.near_name IS '[personal] the name of one who is not in the register';
COMMENT ON COLUMN client_relation.near_phone IS '[personal] the near one''s telephone as it was told';
COMMENT ON COLUMN client_relation.kind IS '[sensitive] what the near one is to the client';
COMMENT ON COLUMN client_relation.from_on IS '[personal] first day, when known';
COMMENT ON COLUMN client_relation.to_on IS '[personal] last day; null = goes on';
COMMENT ON COLUMN client_relation.custody IS '[sensitive] custody of a child: sole, joint, none, or none with a right to information';
COMMENT ON COLUMN client_relation.trustee_scope IS '[sensitive] a guardian of interests: economic matters, personal matters, or both';
COMMENT ON COLUMN client_relation.trustee_ground IS '[sensitive] whose decision made the guardian of interests, and when';
COMMENT ON COLUMN client_relation.carer IS '[sensitive] informal carer, with or without an agreement';
COMMENT ON COLUMN client_relation.emergency_order IS '[personal] in which order to call in an emergency; null = is not called';
COMMENT ON COLUMN client_relation.may_tell IS '[sensitive] what the client lets be told to the near one';
COMMENT ON COLUMN client_relation.lives_together IS '[sensitive] lives with the client';
COMMENT ON COLUMN client_relation.told_by IS '[personal] who told of it';
COMMENT ON COLUMN client_relation.told_on IS '[personal] when it was told';
COMMENT ON COLUMN client_relation.by_worker IS '[technical] written down by a worker and not by the client';
COMMENT ON COLUMN client_relation.replaces_id IS '[technical] the row that this one replaces';
COMMENT ON COLUMN client_relation.replaced_at IS '[technical] when a newer row took its place';
COMMENT ON COLUMN client_relation.ended_at IS '[technical] when it was written down that it is over';
COMMENT ON COLUMN client_relation.ended_by IS '[personal] account that wrote that';
COMMENT ON COLUMN client_relation.created_at IS '[technical] when written';
COMMENT ON COLUMN client_relation.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE client_statement (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  topic text NOT NULL CHECK (topic IN ('STRENGTHS', 'MATTERS', 'HELPS', 'HOPES', 'SPEAK')),
  words text CHECK (words <> ''),
  said_by text NOT NULL CHECK (said_by IN ('CLIENT', 'PROXY', 'WITH_WORKER')),
  said_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX client_statement_client ON client_statement (client_id, topic, said_at DESC);
REVOKE UPDATE, TRUNCATE ON client_statement FROM polku_app;
COMMENT ON TABLE client_statement IS 'What matters to a client, in the client''s own words; the newest of a topic holds, the older ones stay';
COMMENT ON COLUMN client_statement.id IS '[technical] id';
COMMENT ON COLUMN client_statement.client_id IS '[personal] whose words';
COMMENT ON COLUMN client_statement.topic IS '[technical] strengths, what matters, what helps, hopes of us, how to speak';
COMMENT ON COLUMN client_statement.words IS '[sensitive] the words; null = taken back';
COMMENT ON COLUMN client_statement.said_by IS '[personal] written by the client, by one who acts for the client, or together with a worker';
COMMENT ON COLUMN client_statement.said_at IS '[technical] when said';
COMMENT ON COLUMN client_statement.created_at IS '[technical] when written';
COMMENT ON COLUMN client_statement.created_by IS '[personal] account that wrote it; null = the system';
