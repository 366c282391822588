SELECT s.*
FROM score s
WHERE s.client_id = (SELECT client_id FROM score LIMIT 1)
ORDER BY s.id
LIMIT 20;
