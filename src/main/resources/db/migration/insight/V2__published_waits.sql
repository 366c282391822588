-- What has been published of waiting (terveydenhuoltolaki 1326/2010, 55 §), frozen: a month is counted once, and a correction is a
-- new edition with its reason beside the first.

CREATE TABLE published_month (
  month_on date NOT NULL CHECK (extract(day FROM month_on) = 1),
  edition integer NOT NULL CHECK (edition >= 1),
  published_at timestamptz NOT NULL,
  reason text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (month_on, edition),
  CHECK ((edition = 1) = (reason IS NULL))
);
COMMENT ON TABLE published_month IS 'Each publication of a month''s waiting times; can only be added to';
COMMENT ON COLUMN published_month.month_on IS '[technical] first day of the month';
COMMENT ON COLUMN published_month.edition IS '[technical] 1, and one more for each correction';
COMMENT ON COLUMN published_month.published_at IS '[technical] when published';
COMMENT ON COLUMN published_month.reason IS '[technical] why published again; null in the first edition';
COMMENT ON COLUMN published_month.created_at IS '[technical] when written';
COMMENT ON COLUMN published_month.created_by IS '[personal] account that published again; null = the system on its day';

CREATE TABLE published_wait (
  id uuid PRIMARY KEY,
  month_on date NOT NULL,
  edition integer NOT NULL,
  family text NOT NULL,
  unit_id uuid REFERENCES unit,
  people integer,
  waits integer,
  half_days integer,
  nine_days integer,
  kept integer,
  created_at timestamptz NOT NULL,
  created_by uuid,
  FOREIGN KEY (month_on, edition) REFERENCES published_month,
  CHECK (num_nulls(people, waits, half_days, nine_days, kept) IN (0, 5)),
  CHECK (kept BETWEEN 0 AND waits)
);
CREATE UNIQUE INDEX published_wait_once ON published_wait (month_on, edition, family, unit_id) NULLS NOT DISTINCT;
CREATE INDEX published_wait_unit ON published_wait (unit_id, family);
COMMENT ON TABLE published_wait IS 'Waiting times of one service in one unit or the whole region in one published month; can only be added to';
COMMENT ON COLUMN published_wait.id IS '[technical] id';
COMMENT ON COLUMN published_wait.month_on IS '[technical] first day of the month';
COMMENT ON COLUMN published_wait.edition IS '[technical] edition of the month';
COMMENT ON COLUMN published_wait.family IS '[technical] which legal clock';
COMMENT ON COLUMN published_wait.unit_id IS '[technical] the unit; null = the whole region';
COMMENT ON COLUMN published_wait.people IS '[technical] people whose wait ended; all figures are null when there were fewer than five';
COMMENT ON COLUMN published_wait.waits IS '[technical] waits that ended';
COMMENT ON COLUMN published_wait.half_days IS '[technical] calendar days in which half of them ended';
COMMENT ON COLUMN published_wait.nine_days IS '[technical] calendar days in which nine of ten ended';
COMMENT ON COLUMN published_wait.kept IS '[technical] waits that ended within the limit of the law';
COMMENT ON COLUMN published_wait.created_at IS '[technical] when written';
COMMENT ON COLUMN published_wait.created_by IS '[personal] account; null = the system';

CREATE TABLE t3_reading (
  unit_id uuid NOT NULL REFERENCES unit,
  profession text NOT NULL,
  measured_on date NOT NULL,
  days numeric NOT NULL CHECK (days BETWEEN 0 AND 182),
  books integer NOT NULL CHECK (books > 0),
  without_third integer NOT NULL CHECK (without_third BETWEEN 0 AND books),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (unit_id, profession, measured_on)
);
COMMENT ON TABLE t3_reading IS 'T3 of each day: median of the days to the third free time over the appointment books of a group in a unit; can only be added to';
COMMENT ON COLUMN t3_reading.unit_id IS '[technical] the unit';
COMMENT ON COLUMN t3_reading.profession IS '[technical] the group of professionals';
COMMENT ON COLUMN t3_reading.measured_on IS '[technical] the day of the measurement';
COMMENT ON COLUMN t3_reading.days IS '[technical] calendar days; 182 when times cannot be given';
COMMENT ON COLUMN t3_reading.books IS '[technical] how many appointment books';
COMMENT ON COLUMN t3_reading.without_third IS '[technical] books in which fewer than three times are free';
COMMENT ON COLUMN t3_reading.created_at IS '[technical] when measured';
COMMENT ON COLUMN t3_reading.created_by IS '[personal] account; null = the system';

CREATE INDEX t3_reading_day ON t3_reading (measured_on);

REVOKE UPDATE, DELETE, TRUNCATE ON published_month, published_wait, t3_reading FROM polku_app;
CREATE TRIGGER published_month_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON published_month
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_wait_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON published_wait
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER t3_reading_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON t3_reading
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
