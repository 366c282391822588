-- How large a region is made and how far its lives have come, so that a half-made one is gone on with.

ALTER TABLE demo_region ADD COLUMN scale double precision;
ALTER TABLE demo_region ADD COLUMN lives integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN demo_region.scale IS '[technical] Share of the residents that is made; null when an earlier Polku made the region.';
COMMENT ON COLUMN demo_region.lives IS '[technical] How many residents are there with their whole history.';
