-- What is no longer among the rules no longer holds: a covenant that was withdrawn, or an earlier reading of one that was
-- corrected under the same version. Gives whether anything went.
create function waakvlam.convenanten_houden(p_ids text[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.convenant c where c.id <> all (p_ids);
  return found;
end $$;
grant execute on function waakvlam.convenanten_houden(text[]) to motor;
