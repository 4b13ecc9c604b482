import { AMSTERDAM, DAG, type Moment, parseTijdvak, type Tijdvak } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { ASPECT, type Aspecten } from './aspect.ts';
import { type Betrokkene, Betrokkenen } from './betrokkenen.ts';
import { Detenties } from './detenties.ts';
import { gebeurtenis, type Meld } from './gebeurtenis.ts';
import { Rollen } from './rollen.ts';
import { Vrijlatingen } from './vrijlatingen.ts';
import { BUITEN_DE_MUREN, LOSSE_RELATIES, OVER_PLEGER, PARTNERS, ZONDER_INHOUD } from './soorten.ts';

/** The part of a fact that tells whether it is a release. */
interface Vrijlatingsfeit {
  readonly soort: string;
  readonly id: string;
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly gebeurd: Tijdvak;
}

/** The part of a fact that tells whether it is turned against the victim. */
interface Gericht {
  readonly soort: string;
  readonly wie: string;
  readonly over: readonly string[];
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/**
 * The case as its facts make it: who is involved, who directs, who takes part, open or closed. Facts are processed in
 * the order in which they became known; a correction is handled by folding anew without the corrected fact.
 */
export class CasusStand {
  status: 'open' | 'gesloten' = 'open';
  fase = 'directe_veiligheid';
  geopendOp: Moment | undefined;
  laatstBekend: Moment = Number.NEGATIVE_INFINITY;
  readonly rollen = new Rollen();
  readonly betrokkenen = new Betrokkenen();
  readonly betrokkenheid = new Map<string, 'actief' | 'monitor' | 'achtervang' | 'beeindigd'>();
  readonly relaties = new Set<string>();
  /** When what stands began, of what only the latest of counts. */
  readonly #laatste = new Map<string, Moment>();
  readonly #detenties = new Detenties();
  /** Suspensions of detention, however they were told; the first telling of each. */
  readonly #schorsingen: { readonly id: string; readonly moment: Moment }[] = [];
  /** Veilig Thuis keeps a file since it got a report. */
  #bijVeiligThuis = false;
  /** The last closing. */
  #afsluiting: { readonly gebeurd: Moment; readonly bekend: Moment } | undefined;
  stalkingGestopt = false;
  plegerInBuitenland = false;
  readonly vrijlatingen = new Vrijlatingen();

  verwerk(feit: Feit, meld: Meld): Aspecten {
    let gewijzigd = this.#neemDeel(feit);
    if (this.geopendOp === undefined) {
      this.geopendOp = feit.bekend;
      gewijzigd |= ASPECT.status;
    }
    this.laatstBekend = feit.bekend;
    if (feit.geredigeerd && !ZONDER_INHOUD.has(feit.soort)) return gewijzigd;
    if (this.rollen.verwerk(feit)) gewijzigd |= ASPECT.rollen;
    return gewijzigd | this.#verwerkSoort(feit, meld);
  }

  /** A release that is told beside the suspension that brought it is one release (dossier convention). */
  isDubbeleVrijlating({ soort, id, inhoud, gebeurd }: Vrijlatingsfeit): boolean {
    if (soort !== 'vrijlating' && soort !== 'schorsing_voorlopige_hechtenis') return false;
    if (soort === 'vrijlating' && inhoud['reden'] !== 'schorsing') return false;
    return this.#schorsingen.some((eerder) => eerder.id !== id && Math.abs(eerder.moment - gebeurd.tot) <= 7 * DAG);
  }

  /** Whether it is the perpetrator's own report to the police, or an arrest or release of somebody else than him. */
  isOmgekeerd({ soort, wie, over, inhoud }: Gericht): boolean {
    if (soort === 'aangifte') return inhoud['door'] === 'pleger' || this.betrokkenen.rolVan(wie) === 'pleger';
    return OVER_PLEGER.has(soort) && over.length > 0 && over.every((id) => this.#isAnderDanPleger(id));
  }

  #isAnderDanPleger(id: string): boolean {
    const rol = this.betrokkenen.rolVan(id) ?? (id === 'slachtoffer' ? id : undefined);
    return rol !== undefined && rol !== 'pleger';
  }

  /** Whether the case was still open then: this became known together with its closing, and happened before it. */
  wasNogOpen({ gebeurd, bekend }: { readonly gebeurd: Tijdvak; readonly bekend: Moment }): boolean {
    const sluiting = this.#afsluiting;
    return sluiting !== undefined && sluiting.bekend === bekend && gebeurd.tot < sluiting.gebeurd;
  }

  /** Whether a perpetrator is detained. */
  get gedetineerd(): boolean {
    return this.#detenties.duurt;
  }

  /** Whether the perpetrator was certainly detained during the whole of this interval; `door` is which of several. */
  wasGedetineerd(tijdvak: Tijdvak, door?: unknown): boolean {
    const isDader = typeof door === 'string' && this.betrokkenen.rolVan(door) === 'pleger';
    return this.#detenties.dekt(tijdvak, isDader ? [door] : []);
  }

  /** Organisations that take part and have not left, in the order in which they came in. */
  deelnemers(): string[] {
    const deelnemers: string[] = [];
    for (const [organisatie, hoe] of this.betrokkenheid) if (hoe !== 'beeindigd') deelnemers.push(organisatie);
    return deelnemers;
  }

  /**
   * Whether this is no case for Veilig Thuis, which is there for violence where people depend on each other: it never took
   * part, the relation is known to be a loose one and no child is involved. While the relation is not known it may be one.
   */
  get buitenVeiligThuis(): boolean {
    if (this.relaties.size === 0 || this.betrokkenen.heeftMinderjarige || this.betrokkenheid.has('veilig_thuis'))
      return false;
    for (const relatie of this.relaties) if (!LOSSE_RELATIES.has(relatie)) return false;
    return true;
  }

  /** Whether an organisation still follows from a distance. */
  heeftMonitor(): boolean {
    for (const hoe of this.betrokkenheid.values()) if (hoe === 'monitor') return true;
    return false;
  }

  #verwerkSoort(feit: Feit, meld: Meld): Aspecten {
    switch (feit.soort) {
      case 'betrokkene_toegevoegd': {
        const nieuw = this.betrokkenen.voegToe(feit);
        if (nieuw && this.#bijVeiligThuis) this.#legtVast(feit, nieuw, meld);
        return ASPECT.betrokkenen;
      }
      case 'melding_veilig_thuis':
        if (!this.#bijVeiligThuis)
          for (const betrokkene of this.betrokkenen.alle()) this.#legtVast(feit, betrokkene, meld);
        this.#bijVeiligThuis = true;
        return 0;
      case 'overlijden_vastgesteld':
        return this.#overlijdt(feit);
      case 'relatie_vastgesteld':
        this.relaties.add(feit.inhoud.relatie);
        return ASPECT.relatie;
      case 'fase_gewijzigd':
        if (!this.#isIngehaald('fase', feit)) this.fase = feit.inhoud.fase;
        return ASPECT.fase;
      case 'afsluiting':
        return this.#sluit(feit, meld);
      case 'heropening':
        // What opens a case again is no sign that it has stopped.
        this.status = 'open';
        return ASPECT.status | this.#zetGestopt(false);
      case 'betrokkenheid_gewijzigd':
        if (this.#isIngehaald(feit.inhoud.organisatie, feit)) return 0;
        this.betrokkenheid.set(feit.inhoud.organisatie, feit.inhoud.naar);
        if (feit.inhoud.naar === 'beeindigd' && this.rollen.verlaat(feit.inhoud.organisatie))
          return ASPECT.betrokkenheid | ASPECT.rollen;
        return ASPECT.betrokkenheid;
      case 'verblijf_vastgesteld':
        return this.#vestig(feit);
      case 'overleg_gehouden':
        this.#zoekAfwezigen(feit, meld);
        return 0;
      case 'incident':
        return this.#zetGestopt(feit.inhoud.verandering === 'gestopt');
      case 'overtreding':
        return this.#zetGestopt(false);
      default:
        return this.#verwerkDetentie(feit);
    }
  }

  /** Whoever died is held no longer, and no release of hers or his is to come. */
  #overlijdt({ inhoud: { betrokkene }, gebeurd }: Extract<Feit, { soort: 'overlijden_vastgesteld' }>): Aspecten {
    this.betrokkenen.overlijdt(betrokkene);
    if (this.betrokkenen.rolVan(betrokkene) !== 'pleger') return ASPECT.betrokkenen;
    this.#detenties.laatVrij(gebeurd, [betrokkene]);
    this.vrijlatingen.vervallen((wie) => this.betrokkenen.zijnOverleden('pleger', wie));
    return ASPECT.betrokkenen | ASPECT.detentie;
  }

  #verwerkDetentie(feit: Feit): Aspecten {
    if (this.isOmgekeerd(feit)) return 0;
    switch (feit.soort) {
      case 'detentie_gestart':
        this.#detenties.zetVast(feit.gebeurd, this.plegersIn(feit));
        if (feit.inhoud.verwacht_einde) this.#plan(feit, feit.inhoud.verwacht_einde);
        return ASPECT.detentie;
      case 'vrijlating':
      case 'schorsing_voorlopige_hechtenis':
        this.#laatVrij(feit, feit.soort === 'vrijlating' && BUITEN_DE_MUREN.has(feit.inhoud.reden));
        if (feit.soort !== 'vrijlating' || feit.inhoud.reden === 'schorsing') this.#onthoudSchorsing(feit);
        return ASPECT.detentie;
      case 'vrijlating_gepland':
        this.#plan(feit, feit.inhoud.datum);
        return ASPECT.detentie;
      default:
        return 0;
    }
  }

  /** Who is out without the sentence having ended (leave, penitentiair programma) comes back. */
  #laatVrij(feit: Feit, komtTerug: boolean): void {
    const wie = this.plegersIn(feit);
    this.#detenties.laatVrij(feit.gebeurd, wie);
    this.vrijlatingen.laatVrij(feit.gebeurd, wie, this.gedetineerd, komtTerug);
  }

  #onthoudSchorsing(feit: Feit): void {
    if (!this.isDubbeleVrijlating(feit)) this.#schorsingen.push({ id: feit.id, moment: feit.gebeurd.tot });
  }

  /** The perpetrators whom a fact names. */
  plegersIn({ over }: Feit): readonly string[] {
    return over.filter((id) => this.betrokkenen.rolVan(id) === 'pleger');
  }

  /** The victims whom a fact names. */
  slachtoffersIn({ over }: Feit): readonly string[] {
    return over.filter((id) => this.betrokkenen.rolVan(id) === 'slachtoffer');
  }

  #plan(feit: Feit, tekst: string): void {
    const [datum, wie] = [parseTijdvak(tekst, AMSTERDAM), this.plegersIn(feit)];
    if (datum && !this.betrokkenen.zijnOverleden('pleger', wie)) this.vrijlatingen.plan({ feit: feit.id, wie, datum });
  }

  #sluit({ id, bekend, gebeurd, inhoud }: Extract<Feit, { soort: 'afsluiting' }>, meld: Meld): Aspecten {
    if (this.status === 'gesloten')
      meld(gebeurtenis('opnieuw_afgesloten', `opnieuw_afgesloten:${id}`, bekend, {}, [id]));
    this.status = 'gesloten';
    this.#afsluiting = { gebeurd: gebeurd.van, bekend };
    return ASPECT.status | (inhoud.stalking_gestopt === 'ja' ? this.#zetGestopt(true) : 0);
  }

  #zetGestopt(gestopt: boolean): Aspecten {
    if (this.stalkingGestopt === gestopt) return 0;
    this.stalkingGestopt = gestopt;
    return ASPECT.stalking;
  }

  #vestig(feit: Extract<Feit, { soort: 'verblijf_vastgesteld' }>): Aspecten {
    const { betrokkene, soort, land } = feit.inhoud;
    if (this.betrokkenen.rolVan(betrokkene) !== 'pleger' || soort !== 'woon' || this.#isIngehaald('verblijf', feit))
      return 0;
    this.plegerInBuitenland = land !== undefined && land.toUpperCase() !== 'NL' && land.toLowerCase() !== 'nederland';
    return ASPECT.verblijf;
  }

  /** Whether something of this sort happened after it that was known before: what is learned late does not undo that. */
  #isIngehaald(wat: string, { gebeurd: { van, tot } }: Feit): boolean {
    const laatste = this.#laatste.get(wat);
    if (laatste !== undefined && tot < laatste) return true;
    this.#laatste.set(wat, van);
    return false;
  }

  #neemDeel(feit: Feit): Aspecten {
    let gewijzigd = this.#voegToe(feit.wie);
    if (feit.soort === 'melding') gewijzigd |= this.#voegToe(feit.inhoud.bij);
    if (feit.soort === 'melding_veilig_thuis') gewijzigd |= this.#voegToe('veilig_thuis');
    if (feit.soort === 'rol_toegewezen') gewijzigd |= this.#voegToe(feit.inhoud.organisatie);
    if (feit.soort === 'overleg_gehouden')
      for (const partij of feit.inhoud.aanwezig ?? []) gewijzigd |= this.#voegToe(partij);
    return gewijzigd;
  }

  #voegToe(organisatie: string): Aspecten {
    if (this.betrokkenheid.has(organisatie) || !PARTNERS.has(organisatie)) return 0;
    this.betrokkenheid.set(organisatie, 'actief');
    return ASPECT.betrokkenheid;
  }

  #legtVast(feit: Feit, { id, rol }: Betrokkene, meld: Meld): void {
    const inhoud = { betrokkene: id, rol };
    meld(gebeurtenis('vastgelegd_bij_veilig_thuis', `vastgelegd:${feit.id}:${id}`, feit.bekend, inhoud, [feit.id]));
  }

  #zoekAfwezigen(feit: Extract<Feit, { soort: 'overleg_gehouden' }>, meld: Meld): void {
    const { aanwezig = [], aanwezig_volledig, afwezig = [] } = feit.inhoud;
    const missend = new Set<string>(afwezig);
    if (aanwezig_volledig === 'ja')
      for (const partner of this.deelnemers())
        if (partner !== feit.wie && !aanwezig.includes(partner)) missend.add(partner);
    if (missend.size === 0) return;
    const inhoud = { organisaties: [...missend], reden: feit.inhoud.reden_afwezigheid ?? 'geen reden vastgelegd' };
    meld(gebeurtenis('partner_afwezig', `partner_afwezig:${feit.id}`, feit.bekend, inhoud, [feit.id]));
  }
}
