-- Warnings are read newest first, and only so many of them: each reader's own in the order of an index.
CREATE INDEX deadline_notice_own ON deadline_notice (responsible_id, created_at DESC, due_on, id) WHERE responsible_id IS NOT NULL;
CREATE INDEX deadline_notice_of_unit ON deadline_notice (unit_id, created_at DESC, due_on, id) WHERE responsible_id IS NULL;
DROP INDEX deadline_notice_responsible;
-- How many were given in the last days, without reading the warnings themselves.
CREATE INDEX deadline_notice_given ON deadline_notice (created_at, unit_id, warning);
