-- Non-disclosure for safety as it is told to a worker, with its days: what the population register says stays on the person's row. Whether
-- somebody is protected on a day is computed from both, through every record that is known to be of the same person.

CREATE TABLE client_protection (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  source text NOT NULL CHECK (source IN ('REGISTER', 'TOLD')),
  from_on date NOT NULL,
  to_on date,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text CHECK (lift_reason <> ''),
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on),
  CHECK ((lifted_at IS NULL) = (lift_reason IS NULL))
);
CREATE INDEX client_protection_client ON client_protection (client_id, from_on);
COMMENT ON TABLE client_protection IS 'Non-disclosure for safety (turvakielto) of a person with its days';
COMMENT ON COLUMN client_protection.id IS '[technical] id';
COMMENT ON COLUMN client_protection.client_id IS '[sensitive] who is protected';
COMMENT ON COLUMN client_protection.source IS '[technical] the population register, or told to a worker';
COMMENT ON COLUMN client_protection.from_on IS '[sensitive] first day';
COMMENT ON COLUMN client_protection.to_on IS '[sensitive] last day; null = until further notice';
COMMENT ON COLUMN client_protection.lifted_at IS '[sensitive] when it was lifted before its last day';
COMMENT ON COLUMN client_protection.lifted_by IS '[personal] account that lifted';
COMMENT ON COLUMN client_protection.lift_reason IS '[sensitive] why it was lifted, in words';
COMMENT ON COLUMN client_protection.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_protection.created_by IS '[personal] account that recorded; null = the system';

CREATE INDEX client_protected ON client (id) WHERE non_disclosure;

CREATE TABLE client_unmasking (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  account_id uuid NOT NULL,
  professional_id uuid,
  unit_id uuid REFERENCES unit,
  reason text NOT NULL CHECK (reason IN ('HOME_VISIT', 'AMBULANCE', 'REACH', 'LETTER', 'CHILD_PROTECTION', 'PLACE_OF_CARE')),
  happened_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX client_unmasking_client ON client_unmasking (client_id, happened_at DESC);
CREATE INDEX client_unmasking_time ON client_unmasking (happened_at DESC, id DESC);
CREATE INDEX client_unmasking_unit ON client_unmasking (unit_id);
REVOKE UPDATE, DELETE, TRUNCATE ON client_unmasking FROM polku_app;
CREATE TRIGGER client_unmasking_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON client_unmasking
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE client_unmasking IS 'Every time a worker was shown where a protected person is; can only be added to';
COMMENT ON COLUMN client_unmasking.id IS '[technical] id';
COMMENT ON COLUMN client_unmasking.client_id IS '[sensitive] whose whereabouts';
COMMENT ON COLUMN client_unmasking.account_id IS '[personal] who was shown';
COMMENT ON COLUMN client_unmasking.professional_id IS '[personal] which professional';
COMMENT ON COLUMN client_unmasking.unit_id IS '[technical] in whose name';
COMMENT ON COLUMN client_unmasking.reason IS '[sensitive] what it was needed for';
COMMENT ON COLUMN client_unmasking.happened_at IS '[technical] when shown';
COMMENT ON COLUMN client_unmasking.created_at IS '[technical] same as happened_at';
COMMENT ON COLUMN client_unmasking.created_by IS '[personal] same as account_id';
