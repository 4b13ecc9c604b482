-- Where something came in elsewhere can be where the victim went, so signals about it lie in the category `adres`. Those that
-- were recorded before that was so still lay in `regie`, open to who works with the perpetrator. Their fields stay as they
-- are, under the digest of the chain; who sees them goes by the label beside these.
update waakvlam.feit f set categorie = replace(f.categorie, 'regie', 'adres')
 where f.soort = 'signaal_elders' and f.categorie in ('regie', 'regie@wgs');

-- The triggers that label derived rows count on it that the label of a fact never changes. The masks follow.
alter table waakvlam.taak disable trigger taak_categorieen_anders;
update waakvlam.taak t set categorieen = waakvlam.categorieen_van(t.casus_id, t.premissen || t.voldaan_door)
  from waakvlam.feit f
 where f.soort = 'signaal_elders' and f.casus_id = t.casus_id and f.id = any (t.premissen || t.voldaan_door);
alter table waakvlam.taak enable trigger taak_categorieen_anders;
alter table waakvlam.signaal disable trigger signaal_categorieen_anders;
update waakvlam.signaal s set categorieen = waakvlam.categorieen_van(s.casus_id, s.feiten)
  from waakvlam.feit f
 where f.soort = 'signaal_elders' and f.casus_id = s.casus_id and f.id = any (s.feiten);
alter table waakvlam.signaal enable trigger signaal_categorieen_anders;

-- What was provided to the side of the perpetrator no longer holds for these.
select waakvlam.zicht_afleiden(c.casus_id)
  from (select distinct f.casus_id from waakvlam.feit f where f.soort = 'signaal_elders') c;
