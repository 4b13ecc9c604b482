-- Takes away sessions that have expired, at most p_limiet at a time; gives how many.
create function waakvlam.sessies_opruimen(p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  delete from waakvlam.sessie where token_digest in (
    select s.token_digest from waakvlam.sessie s where s.verloopt < now() order by s.verloopt limit p_limiet
       for update skip locked);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;
grant execute on function waakvlam.sessies_opruimen(integer) to motor;

create index bijlage_sha256 on waakvlam.bijlage (sha256);
