-- Why two records were joined, and why they were taken apart.

ALTER TABLE client_link
  ADD COLUMN reason text CHECK (reason <> ''),
  ADD COLUMN undo_reason text CHECK (undo_reason <> '');
COMMENT ON COLUMN client_link.reason IS '[personal] why the records are of one person, in words';
COMMENT ON COLUMN client_link.undo_reason IS '[personal] why they are not after all, in words';
