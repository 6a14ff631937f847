-- Whether this installation is new, so that only a new one gets a demonstration. Reviewed: it tells
-- one bit about all merchants together and nothing about any of them.
create function has_merchant() returns boolean
  language sql stable security definer set search_path = public
  return (select exists (select 1 from merchant));
revoke execute on function has_merchant() from public;
grant execute on function has_merchant() to redress_app;
