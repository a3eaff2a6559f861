-- Looking lines of the audit trail up by who, and by day.
CREATE INDEX audit_by_who ON audit (who, number);
CREATE INDEX audit_by_at ON audit (at);
