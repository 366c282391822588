-- The dated grounds for seeing a client's data, and the log of views.

CREATE TABLE relationship (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  professional_id uuid,
  unit_id uuid,
  account_id uuid,
  kind text NOT NULL,
  source_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on),
  CHECK (num_nonnulls(professional_id, unit_id, account_id) = 1)
);
CREATE UNIQUE INDEX relationship_once ON relationship (client_id, kind, source_id, coalesce(professional_id, unit_id, account_id)) WHERE to_on IS NULL;
CREATE INDEX relationship_professional ON relationship (professional_id, client_id);
CREATE INDEX relationship_unit ON relationship (unit_id, client_id);
CREATE INDEX relationship_account ON relationship (account_id, client_id);
CREATE INDEX relationship_source ON relationship (source_id);
COMMENT ON TABLE relationship IS 'The dated ground on which a professional, a unit or an account may see a client''s data';
COMMENT ON COLUMN relationship.id IS '[technical] id';
COMMENT ON COLUMN relationship.client_id IS '[personal] the client';
COMMENT ON COLUMN relationship.professional_id IS '[personal] the professional who has it';
COMMENT ON COLUMN relationship.unit_id IS '[technical] the unit that has it';
COMMENT ON COLUMN relationship.account_id IS '[personal] the account that has it (proxy, partner)';
COMMENT ON COLUMN relationship.kind IS '[sensitive] why: contact, care, appointment, own worker, team, task, referral, proxy';
COMMENT ON COLUMN relationship.source_id IS '[technical] the contact, appointment, task … that opened it';
COMMENT ON COLUMN relationship.from_on IS '[technical] first day';
COMMENT ON COLUMN relationship.to_on IS '[technical] last day; null = until further notice';
COMMENT ON COLUMN relationship.created_at IS '[technical] when written';
COMMENT ON COLUMN relationship.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE access_log (
  id uuid PRIMARY KEY,
  viewed_at timestamptz NOT NULL,
  client_id uuid NOT NULL,
  account_id uuid,
  role text NOT NULL,
  unit_id uuid,
  professional_id uuid,
  by_client boolean NOT NULL,
  part text NOT NULL,
  purpose text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX access_log_client ON access_log (client_id, viewed_at DESC, id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM polku_app;
CREATE TRIGGER access_log_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE access_log IS 'Every view of a person''s data (703/2023 10 §); can only be added to';
COMMENT ON COLUMN access_log.id IS '[technical] id';
COMMENT ON COLUMN access_log.viewed_at IS '[technical] when seen';
COMMENT ON COLUMN access_log.client_id IS '[personal] whose data';
COMMENT ON COLUMN access_log.account_id IS '[personal] who looked; null = the system or a machine';
COMMENT ON COLUMN access_log.role IS '[technical] in which role';
COMMENT ON COLUMN access_log.unit_id IS '[technical] in which unit';
COMMENT ON COLUMN access_log.professional_id IS '[personal] which professional';
COMMENT ON COLUMN access_log.by_client IS '[technical] whether the client looked at own data';
COMMENT ON COLUMN access_log.part IS '[sensitive] which part of the data';
COMMENT ON COLUMN access_log.purpose IS '[sensitive] why';
COMMENT ON COLUMN access_log.created_at IS '[technical] same as viewed_at';
COMMENT ON COLUMN access_log.created_by IS '[personal] same as account_id';
