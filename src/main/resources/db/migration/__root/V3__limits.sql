-- How often one caller has called what stands open. Not logged for recovery: after a crash everybody begins with a full allowance.

CREATE UNLOGGED TABLE request_limit (
  place text NOT NULL,
  caller bytea NOT NULL,
  full_at timestamptz NOT NULL,
  passed boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (place, caller)
) WITH (fillfactor = 70);
COMMENT ON TABLE request_limit IS 'Allowances of callers, shared by all nodes; a row that is full again is forgotten';
COMMENT ON COLUMN request_limit.place IS '[technical] what is counted together, for example contact';
COMMENT ON COLUMN request_limit.caller IS '[technical] hash of the network address with the secret of the day; the address itself is not kept';
COMMENT ON COLUMN request_limit.full_at IS '[technical] when the allowance is full again, if nothing more is taken';
COMMENT ON COLUMN request_limit.passed IS '[technical] whether the latest request found one to take';
COMMENT ON COLUMN request_limit.created_at IS '[technical] when the caller first called';
COMMENT ON COLUMN request_limit.created_by IS '[technical] unused; the convention of every table';

CREATE TABLE limit_secret (
  day_on date PRIMARY KEY,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE limit_secret IS 'Secret with which the callers of a day are hashed; forgotten after it, and then nobody can tell who they were';
COMMENT ON COLUMN limit_secret.day_on IS '[technical] the day in Helsinki';
COMMENT ON COLUMN limit_secret.secret IS '[sensitive] random bytes';
COMMENT ON COLUMN limit_secret.created_at IS '[technical] when made';
COMMENT ON COLUMN limit_secret.created_by IS '[technical] unused; the convention of every table';
