-- How much of one fact the actor sees, for what looks at facts of many cases in an order of its own (search): 0 nothing,
-- 1 without content, 2 without free text, 3 whole.
create or replace function waakvlam.zicht_op_feit(p_casus uuid, p_label text, p_organisatie uuid, p_feit text) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((select f.zicht from waakvlam.feit_zicht f where f.casus_id = p_casus and f.id = p_feit), 0);
end $$;
