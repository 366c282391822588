-- Programs that people let in to data (SMART on FHIR), each until it is withdrawn.

CREATE TABLE app_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  registered_client_id text NOT NULL REFERENCES oauth2_registered_client (id),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  given_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (withdrawn_at IS NULL OR withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX app_grant_in_force ON app_grant (account_id, registered_client_id) WHERE withdrawn_at IS NULL;
CREATE INDEX app_grant_account ON app_grant (account_id);
CREATE INDEX app_grant_program ON app_grant (registered_client_id);
COMMENT ON TABLE app_grant IS 'A program that a person let in to data: what it was let to do, from when until when';
COMMENT ON COLUMN app_grant.id IS '[technical] id';
COMMENT ON COLUMN app_grant.account_id IS '[personal] who let it in';
COMMENT ON COLUMN app_grant.registered_client_id IS '[personal] the program';
COMMENT ON COLUMN app_grant.scopes IS '[personal] what it was let to do, as SMART scopes';
COMMENT ON COLUMN app_grant.given_at IS '[technical] when it was let in';
COMMENT ON COLUMN app_grant.withdrawn_at IS '[technical] when it was shut out or let in anew with other scopes; null = still let in';
COMMENT ON COLUMN app_grant.created_at IS '[technical] same as given_at';
COMMENT ON COLUMN app_grant.created_by IS '[personal] same as account_id';
-- The tokens of a person are found when a program is shut out.
CREATE INDEX oauth2_authorization_principal ON oauth2_authorization (principal_name, registered_client_id);
