-- A form about a case is a kind of its own: `risico_<id of the case>`.
alter table waakvlam.concept drop constraint concept_soort_check;
alter table waakvlam.concept add constraint concept_soort_check check (soort ~ '^[a-z][a-z0-9_-]{0,79}$');
