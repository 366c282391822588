-- The views of the last days are counted over everybody.
CREATE INDEX access_log_viewed ON access_log (viewed_at);
