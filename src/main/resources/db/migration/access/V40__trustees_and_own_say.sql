-- Guardians of interests (442/1999) among those who act for another, with the ground of their right; and the minor's own say at the own pages
-- (703/2023 51 §), which holds from the moment it is said and waits for a professional's assessment of the capability (34 §).

ALTER TABLE mandate DROP CONSTRAINT mandate_kind_check;
ALTER TABLE mandate ADD CONSTRAINT mandate_kind_check CHECK (kind IN ('GUARDIAN', 'PARENT_INFORMED', 'PROXY', 'NATIONAL', 'TRUSTEE'));
ALTER TABLE mandate ADD COLUMN ground text CHECK (ground <> '');
ALTER TABLE mandate ADD CHECK (kind <> 'TRUSTEE' OR ground IS NOT NULL);
COMMENT ON COLUMN mandate.ground IS '[sensitive] whose decision gave the right, and when; of a guardian of interests always';

ALTER TABLE guardian_hidden ADD COLUMN by_minor boolean NOT NULL DEFAULT FALSE;
ALTER TABLE guardian_hidden ADD COLUMN assessed_at timestamptz;
UPDATE guardian_hidden SET assessed_at = given_at;
COMMENT ON COLUMN guardian_hidden.by_minor IS '[sensitive] said by the minor at the own pages and not written down by a worker';
COMMENT ON COLUMN guardian_hidden.assessed_at IS '[technical] when a professional assessed it; null = waits for that';
