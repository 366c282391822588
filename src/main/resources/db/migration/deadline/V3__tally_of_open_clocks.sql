-- A region's open clocks by state, without reading each: how many began on a day and fall due on a day, as changes added up.

CREATE TABLE clock_tally (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL,
  start_on date NOT NULL,
  due_on date NOT NULL,
  booked_late boolean NOT NULL,
  clocks integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX clock_tally_unit ON clock_tally (unit_id) INCLUDE (start_on, due_on, booked_late, clocks);
COMMENT ON TABLE clock_tally IS 'Open clocks of a unit by first and last day, as changes to be added up; kept by the trigger of deadline, made shorter every hour';
COMMENT ON COLUMN clock_tally.id IS '[technical] random id';
COMMENT ON COLUMN clock_tally.unit_id IS '[technical] unit that must keep the limit';
COMMENT ON COLUMN clock_tally.start_on IS '[technical] first day of the clocks';
COMMENT ON COLUMN clock_tally.due_on IS '[technical] last day of the clocks';
COMMENT ON COLUMN clock_tally.booked_late IS '[technical] whether what would stop them is booked after the last day';
COMMENT ON COLUMN clock_tally.clocks IS '[technical] so many more, or fewer when negative';
COMMENT ON COLUMN clock_tally.created_at IS '[technical] when the change was written';
COMMENT ON COLUMN clock_tally.created_by IS '[technical] unused; the trigger writes';

-- Rows are only added, so that nobody who opens or stops a clock waits for another.
CREATE FUNCTION tally_clocks() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO clock_tally (id, unit_id, start_on, due_on, booked_late, clocks, created_at)
    SELECT gen_random_uuid(), n.unit_id, n.start_on, n.due_on, coalesce(n.forecast_on > n.due_on, FALSE), count(*), now()
    FROM after_rows n
    WHERE n.met_at IS NULL AND n.ended_at IS NULL
    GROUP BY n.unit_id, n.start_on, n.due_on, coalesce(n.forecast_on > n.due_on, FALSE);
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO clock_tally (id, unit_id, start_on, due_on, booked_late, clocks, created_at)
    SELECT gen_random_uuid(), o.unit_id, o.start_on, o.due_on, coalesce(o.forecast_on > o.due_on, FALSE), -count(*), now()
    FROM before_rows o
    WHERE o.met_at IS NULL AND o.ended_at IS NULL
    GROUP BY o.unit_id, o.start_on, o.due_on, coalesce(o.forecast_on > o.due_on, FALSE);
  ELSE
    INSERT INTO clock_tally (id, unit_id, start_on, due_on, booked_late, clocks, created_at)
    SELECT gen_random_uuid(), c.unit_id, c.start_on, c.due_on, c.booked_late, sum(c.one), now()
    FROM (
      SELECT n.unit_id, n.start_on, n.due_on, coalesce(n.forecast_on > n.due_on, FALSE) AS booked_late, 1 AS one
      FROM after_rows n
      WHERE n.met_at IS NULL AND n.ended_at IS NULL
      UNION ALL
      SELECT o.unit_id, o.start_on, o.due_on, coalesce(o.forecast_on > o.due_on, FALSE), -1
      FROM before_rows o
      WHERE o.met_at IS NULL AND o.ended_at IS NULL) c
    GROUP BY c.unit_id, c.start_on, c.due_on, c.booked_late
    HAVING sum(c.one) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER deadline_tally_added AFTER INSERT ON deadline
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_clocks();
CREATE TRIGGER deadline_tally_changed AFTER UPDATE ON deadline
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_clocks();
CREATE TRIGGER deadline_tally_gone AFTER DELETE ON deadline
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_clocks();

INSERT INTO clock_tally (id, unit_id, start_on, due_on, booked_late, clocks, created_at)
SELECT gen_random_uuid(), d.unit_id, d.start_on, d.due_on, coalesce(d.forecast_on > d.due_on, FALSE), count(*), now()
FROM deadline d
WHERE d.met_at IS NULL AND d.ended_at IS NULL
GROUP BY d.unit_id, d.start_on, d.due_on, coalesce(d.forecast_on > d.due_on, FALSE);

-- A whole region's clocks by due day.
CREATE INDEX deadline_open_everywhere ON deadline (due_on, id) WHERE met_at IS NULL AND ended_at IS NULL;
