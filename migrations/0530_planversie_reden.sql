-- Why a plan was changed: asked of every version after the first. Versions from before have none.
alter table waakvlam.planversie add column reden text check (char_length(reden) between 1 and 500);
comment on column waakvlam.planversie.reden is 'Why this version was made; null for a first one';
