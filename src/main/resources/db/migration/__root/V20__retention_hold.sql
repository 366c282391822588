-- An order to keep a person's records beyond their time (703/2023 24 §). It lies on the ground floor because everything that
-- destroys rows reads it.

CREATE TABLE retention_hold (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  service_task text,
  reason text NOT NULL CHECK (reason IN ('ARCHIVE_ORDER', 'REQUEST', 'APPEAL', 'INCIDENT', 'OTHER')),
  words text NOT NULL CHECK (length(words) <= 1000),
  until_on date,
  ended_at timestamptz,
  ended_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((ended_at IS NOT NULL) OR (ended_by IS NULL))
);
CREATE INDEX retention_hold_client ON retention_hold (client_id) WHERE ended_at IS NULL;
COMMENT ON TABLE retention_hold IS 'An order to keep a person''s records although their time ends';
COMMENT ON COLUMN retention_hold.id IS '[technical] id';
COMMENT ON COLUMN retention_hold.client_id IS '[personal] whose records';
COMMENT ON COLUMN retention_hold.service_task IS '[sensitive] only those of this service task of social welfare; null = everything';
COMMENT ON COLUMN retention_hold.reason IS '[sensitive] why: ordered archived, a pending request, an appeal, an incident';
COMMENT ON COLUMN retention_hold.words IS '[sensitive] the reason in words';
COMMENT ON COLUMN retention_hold.until_on IS '[technical] last day; null = until it is ended';
COMMENT ON COLUMN retention_hold.ended_at IS '[technical] when it was ended';
COMMENT ON COLUMN retention_hold.ended_by IS '[personal] account that ended it; null = the system';
COMMENT ON COLUMN retention_hold.created_at IS '[technical] when it was made';
COMMENT ON COLUMN retention_hold.created_by IS '[personal] account that made it; null = the system';
