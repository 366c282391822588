-- Passkeys (WebAuthn): only public keys are here.

CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  name text NOT NULL,
  credential_id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  attestation text NOT NULL,
  signature_count bigint NOT NULL,
  user_verified boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  transports text[] NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX passkey_account ON passkey (account_id);
COMMENT ON TABLE passkey IS 'Passkeys with which people sign in where no issuer is configured';
COMMENT ON COLUMN passkey.id IS '[technical] id';
COMMENT ON COLUMN passkey.account_id IS '[personal] whose';
COMMENT ON COLUMN passkey.name IS '[personal] what the person calls it';
COMMENT ON COLUMN passkey.credential_id IS '[sensitive] id of the key in the device (base64url)';
COMMENT ON COLUMN passkey.public_key IS '[technical] public key (COSE, base64url)';
COMMENT ON COLUMN passkey.attestation IS '[technical] what the device told of the key when it was made (base64url)';
COMMENT ON COLUMN passkey.signature_count IS '[technical] how many signatures the device says it has made';
COMMENT ON COLUMN passkey.user_verified IS '[technical] the device knew its user (finger, face, PIN)';
COMMENT ON COLUMN passkey.backup_eligible IS '[technical] may be copied to the person''s other devices';
COMMENT ON COLUMN passkey.backed_up IS '[technical] has been copied';
COMMENT ON COLUMN passkey.transports IS '[technical] how the device is reached';
COMMENT ON COLUMN passkey.used_at IS '[personal] last sign-in with it';
COMMENT ON COLUMN passkey.created_at IS '[technical] when made';
COMMENT ON COLUMN passkey.created_by IS '[personal] same as account_id';
