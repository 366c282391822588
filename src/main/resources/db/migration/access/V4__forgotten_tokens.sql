-- Finds the tokens and codes that are over, so that they can be forgotten as new ones are given.
CREATE INDEX oauth2_authorization_over ON oauth2_authorization (coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at));
