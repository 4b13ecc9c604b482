-- The rules by which cases were evaluated last, per region, so that a change makes only those due that it can touch.
create table waakvlam.regelstand (
  regio text primary key,
  merken jsonb not null,
  sinds timestamptz not null default now()
);
comment on table waakvlam.regelstand is 'Digests of the rules that hold per region; empty text: cases without a region';
alter table waakvlam.regelstand enable row level security, force row level security;
create policy regelstand_functies on waakvlam.regelstand to migratie using (true) with check (true);
create policy regelstand_motor on waakvlam.regelstand for select to motor using (true);
grant select on waakvlam.regelstand to motor;

-- Makes the cases of a region due that have a fact of these kinds (all when null), and keeps the marks. Gives how many.
create function waakvlam.regels_wisselen(p_regio text, p_merken jsonb, p_feiten text[]) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  insert into waakvlam.wekker as w (casus_id, op)
  select c.id, now() from waakvlam.casus c
   where coalesce(c.regio, '') = p_regio
     and exists (select 1 from waakvlam.stand s where s.casus_id = c.id)
     and (p_feiten is null
          or exists (select 1 from waakvlam.feit f where f.casus_id = c.id and f.soort = any (p_feiten)))
  on conflict (casus_id) do update set op = least(w.op, excluded.op), beurt = nextval('waakvlam.wekker_beurt');
  get diagnostics v_aantal = row_count;
  insert into waakvlam.regelstand as r (regio, merken) values (p_regio, p_merken)
  on conflict (regio) do update set merken = excluded.merken, sinds = now();
  return v_aantal;
end $$;
grant execute on function waakvlam.regels_wisselen(text, jsonb, text[]) to motor;
