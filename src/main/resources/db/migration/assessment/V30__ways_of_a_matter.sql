-- A matter becomes pending by other ways than a contact too: who began it, on what grounds, for what need.

ALTER TABLE matter
  ADD COLUMN origin text NOT NULL DEFAULT 'CONTACT'
    CHECK (origin IN ('CONTACT', 'APPLICATION', 'WORKER_NOTICE', 'OWN_INITIATIVE', 'NOTIFICATION', 'TRANSFER', 'VISIT')),
  ADD COLUMN initiator text CHECK (initiator IN ('CLIENT', 'RELATIVE', 'REPRESENTATIVE', 'PROFESSIONAL', 'OTHER_AUTHORITY', 'AUTHORITY_ITSELF', 'OTHER')),
  ADD COLUMN grounds text,
  ADD COLUMN need text,
  ADD COLUMN assessed_at timestamptz,
  ADD COLUMN client_relationship_id uuid;
ALTER TABLE matter ALTER COLUMN origin DROP DEFAULT;
ALTER TABLE matter DROP CONSTRAINT matter_close_reason_check;
ALTER TABLE matter ADD CONSTRAINT matter_close_reason_check
  CHECK (close_reason IN ('NO_GROUND', 'NEED_ENDED', 'WITHDRAWN', 'MOVED_AWAY', 'DIED', 'TRANSFERRED', 'DECIDED'));
CREATE INDEX matter_relationship ON matter (client_relationship_id);
COMMENT ON COLUMN matter.origin IS '[sensitive] by what way it became pending (SHL 34 §)';
COMMENT ON COLUMN matter.initiator IS '[sensitive] who made it pending (703/2023 41 §)';
COMMENT ON COLUMN matter.grounds IS '[sensitive] on what grounds';
COMMENT ON COLUMN matter.need IS '[sensitive] need of support, care or service as it was told';
COMMENT ON COLUMN matter.assessed_at IS '[sensitive] when the need was assessed without a contact';
COMMENT ON COLUMN matter.client_relationship_id IS '[technical] client relationship that the matter belongs to';
