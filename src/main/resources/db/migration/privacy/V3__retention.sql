-- What has come to the end of its time (703/2023 24 §): dry runs, who approved them, and what became of them.

CREATE TABLE retention_run (
  id uuid PRIMARY KEY,
  counted_on date NOT NULL,
  counts jsonb NOT NULL,
  digest text NOT NULL,
  records integer NOT NULL CHECK (records >= 0),
  people integer NOT NULL CHECK (people >= 0),
  logs_before_at timestamptz,
  approved_at timestamptz,
  approved_by uuid,
  refused_at timestamptz,
  refused_by uuid,
  finished_at timestamptz,
  destroyed jsonb,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (num_nonnulls(approved_at, approved_by) IN (0, 2)),
  CHECK (num_nonnulls(refused_at, approved_at) <= 1),
  CHECK (finished_at IS NULL OR approved_at IS NOT NULL),
  CHECK ((finished_at IS NULL) = (destroyed IS NULL))
);
CREATE INDEX retention_run_made ON retention_run (created_at DESC, id DESC);
CREATE INDEX retention_run_approved ON retention_run (approved_at) WHERE approved_at IS NOT NULL AND finished_at IS NULL;
COMMENT ON TABLE retention_run IS 'A dry run of destroying what is past its time: what would go, who approved it, and the report; holds no personal data';
COMMENT ON COLUMN retention_run.id IS '[technical] time-ordered id';
COMMENT ON COLUMN retention_run.counted_on IS '[technical] the day it was counted for';
COMMENT ON COLUMN retention_run.counts IS '[technical] by rule and material: records, people, held, the first last day';
COMMENT ON COLUMN retention_run.digest IS '[technical] SHA-256 of the ids of all records that would go: what is approved is exactly these';
COMMENT ON COLUMN retention_run.records IS '[technical] how many records would go';
COMMENT ON COLUMN retention_run.people IS '[technical] of how many people';
COMMENT ON COLUMN retention_run.logs_before_at IS '[technical] logs sealed before this moment are erased with it; null = no log is so old';
COMMENT ON COLUMN retention_run.approved_at IS '[technical] when a named person approved it';
COMMENT ON COLUMN retention_run.approved_by IS '[personal] account that approved it';
COMMENT ON COLUMN retention_run.refused_at IS '[technical] when it was set aside: by a person, or by a newer run';
COMMENT ON COLUMN retention_run.refused_by IS '[personal] account that set it aside; null = a newer run';
COMMENT ON COLUMN retention_run.finished_at IS '[technical] when everything approved had been destroyed or kept for a reason';
COMMENT ON COLUMN retention_run.destroyed IS '[technical] the report: by material how many were destroyed and how many kept because something had changed';
COMMENT ON COLUMN retention_run.created_at IS '[technical] when counted';
COMMENT ON COLUMN retention_run.created_by IS '[personal] account that counted; null = the nightly job or the command line';

CREATE TABLE retention_item (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES retention_run,
  person_id uuid NOT NULL,
  material text NOT NULL,
  record_id uuid NOT NULL,
  rule text NOT NULL,
  since text NOT NULL,
  since_on date NOT NULL,
  last_on date NOT NULL,
  held boolean NOT NULL,
  settled text CHECK (settled IN ('DESTROYED', 'CHANGED')),
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (last_on >= since_on),
  UNIQUE (run_id, material, record_id)
);
CREATE INDEX retention_item_person ON retention_item (run_id, person_id) WHERE settled IS NULL;
COMMENT ON TABLE retention_item IS 'The records of a dry run that waits for its approval or is being carried out; emptied when the run is over';
COMMENT ON COLUMN retention_item.id IS '[technical] id';
COMMENT ON COLUMN retention_item.run_id IS '[technical] the run';
COMMENT ON COLUMN retention_item.person_id IS '[personal] the client as whom it is destroyed, or zeros for nobody known';
COMMENT ON COLUMN retention_item.material IS '[technical] table of the record';
COMMENT ON COLUMN retention_item.record_id IS '[technical] id of the record';
COMMENT ON COLUMN retention_item.rule IS '[technical] code of the rule';
COMMENT ON COLUMN retention_item.since IS '[technical] what the time was counted from';
COMMENT ON COLUMN retention_item.since_on IS '[personal] the day it was counted from';
COMMENT ON COLUMN retention_item.last_on IS '[personal] last day of keeping';
COMMENT ON COLUMN retention_item.held IS '[technical] kept by an order although its time is over';
COMMENT ON COLUMN retention_item.settled IS '[technical] what became of it; null = not yet';
COMMENT ON COLUMN retention_item.created_at IS '[technical] when counted';
COMMENT ON COLUMN retention_item.created_by IS '[technical] unused; the convention of every table';
