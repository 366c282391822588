-- Two records that may be of one person: found at night or by a person, looked at by a person, and remembered.

CREATE TABLE client_double (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  other_id uuid NOT NULL REFERENCES client,
  likelihood numeric(6, 5) NOT NULL CHECK (likelihood BETWEEN 0 AND 1),
  bits numeric(6, 2) NOT NULL,
  reasons text[] NOT NULL,
  against text[] NOT NULL,
  found_by text NOT NULL CHECK (found_by IN ('NIGHT', 'PERSON')),
  found_at timestamptz NOT NULL,
  judged text CHECK (judged IN ('SAME', 'NOT_SAME', 'LATER')),
  judged_at timestamptz,
  judged_by uuid,
  judge_reason text CHECK (judge_reason <> ''),
  later_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (client_id < other_id),
  CHECK ((judged IS NULL) = (judged_at IS NULL)),
  CHECK ((judged IS NOT DISTINCT FROM 'LATER') = (later_on IS NOT NULL))
);
CREATE UNIQUE INDEX client_double_pair ON client_double (client_id, other_id);
CREATE INDEX client_double_other ON client_double (other_id);
CREATE INDEX client_double_waiting ON client_double (bits DESC, id) WHERE judged IS NULL OR judged = 'LATER';
COMMENT ON TABLE client_double IS 'Two records that are probably of one person';
COMMENT ON COLUMN client_double.id IS '[technical] id';
COMMENT ON COLUMN client_double.client_id IS '[personal] the one record';
COMMENT ON COLUMN client_double.other_id IS '[personal] the other record';
COMMENT ON COLUMN client_double.likelihood IS '[technical] how likely it is one person, from 0 to 1';
COMMENT ON COLUMN client_double.bits IS '[technical] the same as a sum of weights';
COMMENT ON COLUMN client_double.reasons IS '[personal] what speaks for it, as codes';
COMMENT ON COLUMN client_double.against IS '[personal] what speaks against it, as codes';
COMMENT ON COLUMN client_double.found_by IS '[technical] the nightly search, or a person who compared';
COMMENT ON COLUMN client_double.found_at IS '[technical] when it was found as it now is';
COMMENT ON COLUMN client_double.judged IS '[personal] what a person said of it; null = not looked at';
COMMENT ON COLUMN client_double.judged_at IS '[technical] when';
COMMENT ON COLUMN client_double.judged_by IS '[personal] account that said it';
COMMENT ON COLUMN client_double.judge_reason IS '[personal] why, in words';
COMMENT ON COLUMN client_double.later_on IS '[technical] the day when it is shown again';
COMMENT ON COLUMN client_double.created_at IS '[technical] when first found';
COMMENT ON COLUMN client_double.created_by IS '[personal] account that compared; null = the system';

CREATE TABLE client_double_search (
  id uuid PRIMARY KEY,
  searched_on date NOT NULL,
  changed_since_at timestamptz,
  changed_until_at timestamptz NOT NULL,
  pairs bigint NOT NULL,
  found bigint NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE UNIQUE INDEX client_double_search_day ON client_double_search (searched_on);
COMMENT ON TABLE client_double_search IS 'Nightly searches for probable doubles: each goes on from where the one before ended';
COMMENT ON COLUMN client_double_search.id IS '[technical] id';
COMMENT ON COLUMN client_double_search.searched_on IS '[technical] the day';
COMMENT ON COLUMN client_double_search.changed_since_at IS '[technical] people changed after this were compared; null = everybody';
COMMENT ON COLUMN client_double_search.changed_until_at IS '[technical] and changed no later than this';
COMMENT ON COLUMN client_double_search.pairs IS '[technical] how many pairs were weighed';
COMMENT ON COLUMN client_double_search.found IS '[technical] how many were probable';
COMMENT ON COLUMN client_double_search.created_at IS '[technical] when';
COMMENT ON COLUMN client_double_search.created_by IS '[personal] always null: the system';
