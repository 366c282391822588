-- What the demonstration has made, so that it is made once only.

CREATE TABLE demo_region (
  region text PRIMARY KEY,
  seed bigint NOT NULL,
  residents integer NOT NULL,
  until_on date NOT NULL,
  finished_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE demo_region IS 'Demonstration regions that have been made; nothing in them is of a real person';
COMMENT ON COLUMN demo_region.region IS '[technical] data package';
COMMENT ON COLUMN demo_region.seed IS '[technical] the number everything was drawn from';
COMMENT ON COLUMN demo_region.residents IS '[technical] how many invented residents';
COMMENT ON COLUMN demo_region.until_on IS '[technical] day to which the invented history reaches';
COMMENT ON COLUMN demo_region.finished_at IS '[technical] when the making was finished; null = interrupted';
COMMENT ON COLUMN demo_region.created_at IS '[technical] when the making began';
COMMENT ON COLUMN demo_region.created_by IS '[technical] unused; the convention of every table';
