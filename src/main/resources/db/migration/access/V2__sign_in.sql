-- Those who sign in, and what the authorization server and the sessions must remember between nodes.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  label jsonb NOT NULL,
  roles text[] NOT NULL,
  professional_id uuid,
  client_id uuid,
  unit_ids uuid[] NOT NULL,
  demo_order integer,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE account IS 'Those who sign in: people, each with roles and the professional or client they are';
COMMENT ON COLUMN account.id IS '[technical] id';
COMMENT ON COLUMN account.name IS '[personal] name as shown';
COMMENT ON COLUMN account.label IS '[technical] what this person is, in every language';
COMMENT ON COLUMN account.roles IS '[technical] roles';
COMMENT ON COLUMN account.professional_id IS '[personal] the professional this is';
COMMENT ON COLUMN account.client_id IS '[personal] the client this is';
COMMENT ON COLUMN account.unit_ids IS '[technical] units in whose name the person works';
COMMENT ON COLUMN account.demo_order IS '[technical] place on the page of demonstration people; null = not offered';
COMMENT ON COLUMN account.created_at IS '[technical] when made';
COMMENT ON COLUMN account.created_by IS '[personal] account that made it; null = the system';

CREATE TABLE signing_key (
  place integer PRIMARY KEY CHECK (place = 1),
  private_key jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE signing_key IS 'The key with which tokens are signed; the same on every node';
COMMENT ON COLUMN signing_key.place IS '[technical] always 1: one key is in use';
COMMENT ON COLUMN signing_key.private_key IS '[sensitive] the private key as a JSON Web Key';
COMMENT ON COLUMN signing_key.created_at IS '[technical] when made';
COMMENT ON COLUMN signing_key.created_by IS '[technical] unused; the convention of every table';

-- The shapes below are decided by Spring Authorization Server and Spring Session.
CREATE TABLE oauth2_registered_client (
  id text PRIMARY KEY, client_id text NOT NULL UNIQUE, client_id_issued_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  client_secret text, client_secret_expires_at timestamptz, client_name text NOT NULL,
  client_authentication_methods text NOT NULL, authorization_grant_types text NOT NULL,
  redirect_uris text, post_logout_redirect_uris text, scopes text NOT NULL, client_settings text NOT NULL, token_settings text NOT NULL
);
CREATE TABLE oauth2_authorization_consent (
  registered_client_id text NOT NULL, principal_name text NOT NULL, authorities text NOT NULL,
  PRIMARY KEY (registered_client_id, principal_name)
);
CREATE TABLE oauth2_authorization (
  id text PRIMARY KEY, registered_client_id text NOT NULL, principal_name text NOT NULL, authorization_grant_type text NOT NULL,
  authorized_scopes text, attributes text, state text,
  authorization_code_value text, authorization_code_issued_at timestamptz, authorization_code_expires_at timestamptz, authorization_code_metadata text,
  access_token_value text, access_token_issued_at timestamptz, access_token_expires_at timestamptz, access_token_metadata text, access_token_type text, access_token_scopes text,
  oidc_id_token_value text, oidc_id_token_issued_at timestamptz, oidc_id_token_expires_at timestamptz, oidc_id_token_metadata text,
  refresh_token_value text, refresh_token_issued_at timestamptz, refresh_token_expires_at timestamptz, refresh_token_metadata text,
  user_code_value text, user_code_issued_at timestamptz, user_code_expires_at timestamptz, user_code_metadata text,
  device_code_value text, device_code_issued_at timestamptz, device_code_expires_at timestamptz, device_code_metadata text
);
CREATE INDEX oauth2_authorization_state ON oauth2_authorization (state);
CREATE INDEX oauth2_authorization_access_token ON oauth2_authorization (md5(access_token_value));
CREATE TABLE spring_session (
  primary_id char(36) PRIMARY KEY, session_id char(36) NOT NULL, creation_time bigint NOT NULL, last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL, expiry_time bigint NOT NULL, principal_name text
);
CREATE UNIQUE INDEX spring_session_id ON spring_session (session_id);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
  attribute_name text NOT NULL, attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
