SELECT s.*
FROM instrument_score s
WHERE s.client_id = (SELECT client_id FROM instrument_score LIMIT 1)
ORDER BY s.id
LIMIT 20;
