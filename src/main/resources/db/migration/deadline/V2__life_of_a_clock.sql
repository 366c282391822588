-- A clock counted again when a fact is corrected, the remedies used, and the warnings given in time.

ALTER TABLE deadline_event DROP CONSTRAINT deadline_event_kind_check;
ALTER TABLE deadline_event ADD CONSTRAINT deadline_event_kind_check
  CHECK (kind IN ('STARTED', 'FORECAST', 'DELAYED', 'REMEDIED', 'REASSESSED', 'MET', 'ENDED', 'CLIENT_KNOWN'));
ALTER TABLE deadline_event ADD COLUMN words text CHECK (length(words) <= 2000);
ALTER TABLE deadline_event ADD COLUMN before jsonb;
ALTER TABLE deadline_event ADD COLUMN after jsonb;
ALTER TABLE deadline_event ADD CHECK ((kind = 'REASSESSED') = (before IS NOT NULL AND after IS NOT NULL));

COMMENT ON COLUMN deadline_event.words IS '[sensitive] why, in the words of whoever corrected a fact';
COMMENT ON COLUMN deadline_event.before IS '[sensitive] rule, facts and due day before the clock was counted again';
COMMENT ON COLUMN deadline_event.after IS '[sensitive] rule, facts and due day after it';

CREATE TABLE deadline_notice (
  id uuid PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadline,
  unit_id uuid NOT NULL REFERENCES unit,
  responsible_id uuid REFERENCES professional,
  warning text NOT NULL CHECK (warning IN ('HALF', 'THREE_QUARTERS', 'NINE_TENTHS', 'BOOKED_LATE', 'MISSED')),
  due_on date NOT NULL,
  booked_on date,
  given_on date NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((warning = 'BOOKED_LATE') = (booked_on IS NOT NULL))
);
-- A warning is given once: again only when the due day or the booking has become another.
CREATE UNIQUE INDEX deadline_notice_once
  ON deadline_notice (deadline_id, warning, due_on, (coalesce(booked_on, '-infinity'::date)));
CREATE INDEX deadline_notice_unit ON deadline_notice (unit_id, created_at);
CREATE INDEX deadline_notice_responsible ON deadline_notice (responsible_id, created_at);
REVOKE UPDATE, DELETE, TRUNCATE ON deadline_notice FROM polku_app;

COMMENT ON TABLE deadline_notice IS 'Warnings given before and at a breach, to whoever is in charge and to the lead; can only be added to';
COMMENT ON COLUMN deadline_notice.id IS '[technical] random id';
COMMENT ON COLUMN deadline_notice.deadline_id IS '[technical] the clock';
COMMENT ON COLUMN deadline_notice.unit_id IS '[technical] unit that must keep the limit';
COMMENT ON COLUMN deadline_notice.responsible_id IS '[technical] professional in charge, whom it was given to; null = the whole unit';
COMMENT ON COLUMN deadline_notice.warning IS '[technical] how much of the limit had gone, or what was wrong';
COMMENT ON COLUMN deadline_notice.due_on IS '[sensitive] last day as it was then';
COMMENT ON COLUMN deadline_notice.booked_on IS '[sensitive] day that was booked too late';
COMMENT ON COLUMN deadline_notice.given_on IS '[technical] day on which the warning was given';
COMMENT ON COLUMN deadline_notice.created_at IS '[technical] when the warning was given';
COMMENT ON COLUMN deadline_notice.created_by IS '[personal] always null: the system gives warnings';

CREATE TABLE deadline_notice_read (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  read_until_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL
);
CREATE INDEX deadline_notice_read_account ON deadline_notice_read (account_id, read_until_at);
REVOKE UPDATE, DELETE, TRUNCATE ON deadline_notice_read FROM polku_app;

COMMENT ON TABLE deadline_notice_read IS 'Until which moment somebody has gone through the warnings; can only be added to';
COMMENT ON COLUMN deadline_notice_read.id IS '[technical] time-ordered id';
COMMENT ON COLUMN deadline_notice_read.account_id IS '[personal] who read them';
COMMENT ON COLUMN deadline_notice_read.read_until_at IS '[technical] warnings given until this moment are read';
COMMENT ON COLUMN deadline_notice_read.created_at IS '[technical] when it was marked';
COMMENT ON COLUMN deadline_notice_read.created_by IS '[personal] who read them';

CREATE TABLE deadline_recount (
  id uuid PRIMARY KEY,
  counted_on date NOT NULL UNIQUE,
  clocks bigint NOT NULL CHECK (clocks >= 0),
  different bigint NOT NULL CHECK (different BETWEEN 0 AND clocks),
  differences jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
REVOKE UPDATE, DELETE, TRUNCATE ON deadline_recount FROM polku_app;

COMMENT ON TABLE deadline_recount IS 'Each night every due day is counted again by the rules as they are: how many were not what is stored';
COMMENT ON COLUMN deadline_recount.id IS '[technical] time-ordered id';
COMMENT ON COLUMN deadline_recount.counted_on IS '[technical] the day';
COMMENT ON COLUMN deadline_recount.clocks IS '[technical] how many clocks were counted';
COMMENT ON COLUMN deadline_recount.different IS '[technical] how many had another due day or rule';
COMMENT ON COLUMN deadline_recount.differences IS '[sensitive] the first of them: clock, rule and due day as stored and as counted';
COMMENT ON COLUMN deadline_recount.created_at IS '[technical] when it was done';
COMMENT ON COLUMN deadline_recount.created_by IS '[personal] always null: the system counts';

-- A unit's and the region's open clocks by due day are read and counted from the index alone.
DROP INDEX deadline_unit_open;
CREATE INDEX deadline_open_due ON deadline (unit_id, due_on, id)
  INCLUDE (start_on, forecast_on, family, client_id, responsible_id)
  WHERE met_at IS NULL AND ended_at IS NULL;
-- The other law is counted over the clocks of a family and a span of deciding days.
CREATE INDEX deadline_family_contact ON deadline (family, contact_on);
