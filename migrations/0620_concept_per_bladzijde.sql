-- Two pages of one person can hold one form. Each says which page it is and which version it goes on from, so that neither
-- overwrites what it did not see; a page that is refused keeps its text under an id of its own.
alter table waakvlam.concept
  -- Of one opened page, not of a person or a device. Empty: written by a release that did not say.
  add column bladzijde uuid,
  add column versie integer not null default 1;
comment on column waakvlam.concept.bladzijde is 'The page that wrote it last; another page has to know the version to write on';
