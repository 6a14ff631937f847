-- What happened with accounts names people and where they were: it is kept for a time that each
-- house chooses, and not for good. Nothing of it is changed before.
grant delete on security_event to redress_app;
