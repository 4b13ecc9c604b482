-- A fact that does nothing but name another one (a correction, a redaction, the release of its text, the decision to give its
-- address) shows to who sees that other one. Until here it showed with its own category, and its reference told of a hidden
-- fact that it is there, that it changed and, since ids grow with time, when it was recorded. And who saw a fact in part could
-- correct it: take it out of the stand, unread.

-- Whether the actor sees the fact that this one is about in the end, through corrections of corrections; true for facts of
-- other kinds.
create function waakvlam.ziet_onderwerp(p_casus uuid, p_id text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id text := p_id;
  v_verder text;
begin
  -- Input refuses circles; the bound keeps one that came in otherwise from going on.
  for v_keer in 1..50 loop
    select f.velden -> case when f.soort in ('correctie', 'redactie') then 'inhoud.van' else 'inhoud.feit' end ->> 'waarde'
      into v_verder
      from waakvlam.feit f
     where f.casus_id = p_casus and f.id = v_id
       and f.soort in ('correctie', 'redactie', 'adres_verstrekt', 'tekst_vrijgegeven');
    exit when v_verder is null;
    v_id := v_verder;
  end loop;
  -- What was redacted names nothing any more.
  if v_id = p_id then return true; end if;
  return exists (
    select 1 from waakvlam.lezerszicht z join waakvlam.feit f on f.casus_id = z.casus_id
     where z.casus_id = p_casus
       -- a measure or agreement goes by an id of its own; one that a suspension brings begins with the id of that fact
       and (f.id in (v_id, split_part(v_id, '.', 1)) or f.velden -> 'inhoud.id' ->> 'waarde' = v_id)
       and (f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten)
            or f.categorie = any (z.zien || z.geredigeerd) or f.id = any (z.verstrekt)));
end $$;
revoke execute on function waakvlam.ziet_onderwerp(uuid, text) from public;
grant execute on function waakvlam.ziet_onderwerp(uuid, text) to app;

create or replace view waakvlam.feit_zicht with (security_barrier) as
  select f.casus_id, f.id, f.soort, f.versie, f.categorie, f.organisatie_id, f.gebeurd_van, f.gebeurd_tot, f.bekend_op,
         f.geregistreerd_op, w.zicht,
         case w.zicht when 3 then f.velden when 2 then waakvlam.afgeschermd(f.velden, f.tekstvelden)
                      else waakvlam.afgeschermd(f.velden, null) end as velden,
         case w.zicht when 3 then f.merk when 2 then jsonb_hash_extended(waakvlam.afgeschermd(f.velden, f.tekstvelden), 0)
                      else jsonb_hash_extended(waakvlam.afgeschermd(f.velden, null), 0) end as merk
    from waakvlam.lezerszicht z
    join waakvlam.feit f on f.casus_id = z.casus_id
   cross join lateral (select case
           when f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten) then 3
           when f.soort in ('correctie', 'redactie', 'adres_verstrekt', 'tekst_vrijgegeven')
                and not waakvlam.ziet_onderwerp(f.casus_id, f.id) then 0
           when f.categorie = any (z.zien) or f.id = any (z.verstrekt)
             then case when not z.plegerzijde or f.id = any (z.vrijgegeven) then 3 else 2 end
           when f.categorie = any (z.geredigeerd) then 1
           else 0 end as zicht) w
   where w.zicht > 0;

-- As before; a row that rests on an account of what was done with a fact is weighed fact by fact.
create or replace function waakvlam.ziet_premissen(
  p_casus uuid, p_categorieen text[], p_feiten text[], p_vereist text[] default '{}') returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  z record;
begin
  select l.zien, l.gesloten, l.verstrekt, l.organisatie_id into z from waakvlam.lezerszicht l where l.casus_id = p_casus;
  if not found then return false; end if;
  if p_categorieen <@ z.zien then
    return not p_categorieen && array['verantwoording', 'verantwoording@wgs'] or not exists (
      select 1 from waakvlam.feit f
       where f.casus_id = p_casus and f.id = any (p_feiten) and f.organisatie_id <> z.organisatie_id
         and not waakvlam.ziet_onderwerp(p_casus, f.id));
  end if;
  -- What rests on no fact tells of a category as such, and nobody recorded that.
  if cardinality(p_feiten) = 0 or not p_vereist <@ z.zien then return false; end if;
  return not exists (
    select 1 from unnest(p_feiten) p(id)
      left join waakvlam.feit f on f.casus_id = p_casus and f.id = p.id
     where f.id is null
        or not (f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten)
                or (f.categorie = any (z.zien) or f.id = any (z.verstrekt))
                   and waakvlam.ziet_onderwerp(p_casus, f.id)));
end $$;

-- Nobody takes out of the stand what she does not read whole, whatever way the correction comes in. What it names can still
-- come, as when a file is brought in.
create function waakvlam.weeg_correctie() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if exists (select 1 from waakvlam.feit f where f.casus_id = new.casus_id and f.id = new.velden -> 'inhoud.van' ->> 'waarde')
     and not exists (select 1 from waakvlam.feit_zicht z
                      where z.casus_id = new.casus_id and z.id = new.velden -> 'inhoud.van' ->> 'waarde' and z.zicht = 3) then
    raise exception 'actor may not correct this fact' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger weeg_correctie before insert on waakvlam.feit
  for each row when (new.soort = 'correctie') execute function waakvlam.weeg_correctie();
