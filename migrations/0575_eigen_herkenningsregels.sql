-- The rules of recognition that an organisation reads by, for all of its people: a story that one of them types is read as the
-- reports that come in are. Only the changes themselves; who decided them and why stays with who reads the reading list.
create function waakvlam.eigen_herkenningsregels() returns jsonb
language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
  select coalesce(jsonb_agg(w.wijziging order by w.volgnr), '[]'::jsonb)
    from waakvlam.regelwijziging w
   where w.organisatie_id = waakvlam.actor_organisatie() and w.besluit = 'invoeren'
     and not exists (select 1 from waakvlam.regelwijziging t where t.van = w.id)
$$;
comment on function waakvlam.eigen_herkenningsregels() is 'Changes that hold of the rules of recognition, of the organisation of the actor';
revoke execute on function waakvlam.eigen_herkenningsregels() from public;
grant execute on function waakvlam.eigen_herkenningsregels() to app;
