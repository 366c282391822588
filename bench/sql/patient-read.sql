SELECT c.id, n.family_name, n.given_names, c.born_on
FROM client c
JOIN client_name n ON n.client_id = c.id
WHERE c.id = (SELECT id FROM client OFFSET 10 LIMIT 1);
