-- Accounts of an issuer elsewhere, one-time codes, and which sessions a sign-in elsewhere has opened.

ALTER TABLE account ADD COLUMN closed_at timestamptz;
ALTER TABLE account ADD COLUMN closed_by uuid;
CREATE INDEX account_name ON account (lower(name), id);
CREATE INDEX account_client ON account (client_id);
CREATE INDEX account_professional ON account (professional_id);
COMMENT ON COLUMN account.closed_at IS '[technical] when closed; null = may sign in';
COMMENT ON COLUMN account.closed_by IS '[personal] account that closed it; null = the system';

CREATE TABLE outside_account (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  seen_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX outside_account_account ON outside_account (account_id);
COMMENT ON TABLE outside_account IS 'Who of an OpenID Connect issuer is which account';
COMMENT ON COLUMN outside_account.issuer IS '[technical] the issuer';
COMMENT ON COLUMN outside_account.subject IS '[personal] whom the issuer means (sub)';
COMMENT ON COLUMN outside_account.account_id IS '[personal] the account';
COMMENT ON COLUMN outside_account.seen_at IS '[personal] last sign-in through the issuer';
COMMENT ON COLUMN outside_account.created_at IS '[technical] when first known';
COMMENT ON COLUMN outside_account.created_by IS '[personal] account that tied them; null = the first sign-in';

CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  code_hash bytea NOT NULL UNIQUE,
  until_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (until_at > created_at)
);
CREATE INDEX invitation_account ON invitation (account_id);
COMMENT ON TABLE invitation IS 'One-time codes with which a person makes the first passkey';
COMMENT ON COLUMN invitation.id IS '[technical] id';
COMMENT ON COLUMN invitation.account_id IS '[personal] whose';
COMMENT ON COLUMN invitation.code_hash IS '[sensitive] SHA-256 of the code; the code itself is shown once and kept nowhere';
COMMENT ON COLUMN invitation.until_at IS '[technical] when it ends unused';
COMMENT ON COLUMN invitation.used_at IS '[technical] when used, or replaced by a newer one';
COMMENT ON COLUMN invitation.created_at IS '[technical] when given';
COMMENT ON COLUMN invitation.created_by IS '[personal] administrator who gave it';

CREATE TABLE outside_session (
  session_id text PRIMARY KEY,
  issuer text NOT NULL,
  subject text NOT NULL,
  issuer_session text,
  account_id uuid NOT NULL REFERENCES account (id),
  id_token text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX outside_session_subject ON outside_session (issuer, subject);
CREATE INDEX outside_session_issuer ON outside_session (issuer, issuer_session);
CREATE INDEX outside_session_account ON outside_session (account_id);
CREATE INDEX outside_session_old ON outside_session (created_at);
COMMENT ON TABLE outside_session IS 'Which session a sign-in at the issuer opened, so that signing out at either end ends both';
COMMENT ON COLUMN outside_session.session_id IS '[sensitive] the session here';
COMMENT ON COLUMN outside_session.issuer IS '[technical] the issuer';
COMMENT ON COLUMN outside_session.subject IS '[personal] whom the issuer means (sub)';
COMMENT ON COLUMN outside_session.issuer_session IS '[sensitive] the session at the issuer (sid)';
COMMENT ON COLUMN outside_session.account_id IS '[personal] whose';
COMMENT ON COLUMN outside_session.id_token IS '[sensitive] ID token, shown to the issuer when signing out there';
COMMENT ON COLUMN outside_session.created_at IS '[technical] when signed in';
COMMENT ON COLUMN outside_session.created_by IS '[personal] same as account_id';

CREATE TABLE logout_token (
  issuer text NOT NULL,
  token_id text NOT NULL,
  until_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (issuer, token_id)
);
COMMENT ON TABLE logout_token IS 'Logout tokens already carried out: the same one is not taken twice';
COMMENT ON COLUMN logout_token.issuer IS '[technical] the issuer';
COMMENT ON COLUMN logout_token.token_id IS '[technical] its id (jti)';
COMMENT ON COLUMN logout_token.until_at IS '[technical] when it would be refused as too old anyway';
COMMENT ON COLUMN logout_token.created_at IS '[technical] when received';
COMMENT ON COLUMN logout_token.created_by IS '[technical] unused; issuers have no account';
