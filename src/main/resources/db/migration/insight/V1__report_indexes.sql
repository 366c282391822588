-- The situation picture counts a day's contacts of the whole region, and the times still to come.

CREATE INDEX contact_happened ON contact (happened_at);
CREATE INDEX slot_coming ON slot (starts_at) WHERE closed_at IS NULL AND publicly_bookable AND NOT urgent;
