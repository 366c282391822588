-- Which relationship opened the view (703/2023 57 §), and a quick answer about one client.

ALTER TABLE access_log ADD COLUMN relationship_id uuid;
COMMENT ON COLUMN access_log.relationship_id IS '[technical] the relationship that was the ground; null = own data or the system';
CREATE INDEX relationship_client ON relationship (client_id);
-- The sign-in service looks tokens and codes up by their value.
CREATE INDEX oauth2_authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX oauth2_authorization_token ON oauth2_authorization USING hash (access_token_value);
CREATE INDEX oauth2_authorization_refresh ON oauth2_authorization USING hash (refresh_token_value);
