import type { Language } from './concept.ts';
import { combine, inflect } from './inflect.ts';
import { listed } from './listed.ts';

export const italian: Language = {
  code: 'it',
  phrases: {
    entry: listed(`
      ingresso | ingressi | entrata | zona di ingresso | prezzo di ingresso | punto di ingresso | zona d'ingresso | prezzo d'ingresso |
      livello di ingresso | prezzo di entrata | zona di acquisto | prezzo di acquisto | zona di vendita | ingresso a | acquisto a |
      acquistare a | comprare a | vendere a | ordine di acquisto | ordine di vendita
    `),
    averaging: ['mediare', 'secondo ingresso', 'mediazione'],
    stop: ['stop', 'stop loss', 'stop di perdita', 'limite di perdita'],
    target: ['obiettivo', 'obiettivi', 'bersaglio', 'presa di profitto', 'prese di profitto', 'presa profitto'],
    next_target: ['nuovo obiettivo', 'nuovi obiettivi', 'prossimo obiettivo', 'prossimi obiettivi'],
    leverage: ['leva', 'leva finanziaria', 'leva consigliata'],
    risk: ['rischio', 'rischio per operazione', 'gestione del rischio'],
    size: ['dimensione', 'quantita', 'importo'],
    symbol_label: ['coppia', 'moneta', 'valuta', 'cripto'],
    side_label: ['direzione', 'segnale', 'tipo', 'ordine', 'operazione', 'posizione', 'nuovo segnale'],
    venue_label: ['piattaforma'],
    other_label: ['prezzo attuale', 'supporto', 'resistenza', 'probabilita', 'durata', 'data', 'ora', 'rapporto rischio', 'liquidazione'],
    long: ['posizione lunga', 'rialzista long'],
    short: ['posizione corta', 'vendita allo scoperto'],
    buy: listed(`
      acquisto | acquistare | acquista | acquistate | comprare | compriamo | comprate | acquisto a | acquistare a | comprare a |
      zona di acquisto | segnale di acquisto
    `),
    sell: ['vendita', 'vendere', 'vendi', 'vendete', 'vendere a', 'zona di vendita', 'segnale di vendita'],
    market: listed(`
      al mercato | prezzo di mercato | a prezzo di mercato | ordine di mercato | a mercato | al prezzo attuale | ingresso immediato |
      ingresso ora | ingresso a mercato
    `),
    now: ['adesso', 'subito', 'immediatamente'],
    limit: ['ordine limite', 'limite', 'ordine limit', 'ordine pendente'],
    zone: ['zona', 'tra', 'intervallo', 'fascia'],
    above: ['sopra', 'al di sopra di', 'sopra i'],
    below: ['sotto', 'al di sotto di', 'sotto i'],
    break: ['rottura', 'alla rottura', 'rottura di'],
    cross: ['incrociato', 'margine incrociato'],
    isolated: ['isolato', 'isolata', 'margine isolato'],
    to: ['fino a', 'a'],
    or: ['oppure', 'o'],
    and: ['e', 'poi', 'con'],
    filler: listed(`
      l' | d' | all' | dell' | nell' | sull' | dall' | un' | di | del | della | il | lo | la | gli | al | alla | allo | un | una | su |
      prezzo | livello | circa | primo | secondo | terzo | ultimo | ragazzi | nostro | nostra | vostro | ho | abbiamo | per favore
    `),
    horizon: ['breve termine', 'medio termine', 'lungo termine'],
    deposit: ['del capitale', 'capitale', 'del portafoglio', 'portafoglio', 'del conto'],
    points: ['punti'],
    candle: ['chiusura', 'candela', 'chiusura sotto', 'chiusura sopra', 'chiusura di candela'],
    day: ['giornaliera', 'giornaliero', 'giorno', 'giorni'],
    hour: ['ore', 'oraria'],
    minute: ['minuti'],
    open_target: ['aperto', 'lasciare correre', 'lascia correre'],
    this: ['questa posizione', 'questo trade', 'la posizione', 'questa operazione', "l'operazione"],
    trade: ['posizione', 'posizioni', 'operazione', 'operazioni', 'ordini', 'ordine', 'della posizione'],
    if: ['se', 'quando', 'dopo', 'appena', 'una volta', 'prima di', 'in caso'],
    maybe: listed(`
      forse | potrebbe | penso | possibile | probabilmente | dovrei | dovremmo | scenario | analisi | credo | domani | ieri | esempio |
      ricordate | sempre | vorrei | sondaggio | aspetto | valuto
    `),
    not: ['non', 'senza', 'mai', 'nessun', 'nessuno', 'evitate'],
    watch: ['aspettare', 'aspettate', 'attendere', 'attendete', 'osservare', 'osserviamo', 'attendiamo'],
    report: [
      ...inflect(['raggiunt', 'colpit', 'attivat', 'eseguit', 'completat', 'toccat'], ['o', 'a', 'i', 'e']),
      'risultato',
      'risultati',
      'guadagno',
      'profitto di',
      'perdita',
      'in profitto',
      'stoppato',
      'complimenti',
      'riepilogo',
    ],
    follower: ['grazie', 'grazie mille', 'capo'],
    close: listed(`
      chiudere | chiudi | chiudete | chiudiamo | chiudo | chiuso | chiusa | uscire | uscite | esco | usciamo | chiudere la posizione
    `),
    take: ['prendere', 'prendete', 'prendiamo', 'incassare', 'incassate', 'incassiamo', 'mettere al sicuro'],
    part: ['parziale', 'parte', 'una parte', 'parzialmente'],
    partial_take: combine(
      ['chiudere', 'chiudi', 'chiudete', 'chiudiamo', 'chiudo', 'prendere', 'prendete', 'prendiamo', 'incassare', 'incassiamo'],
      [
        'parziale',
        'parziali',
        'una parte',
        'parte',
        'profitti',
        'profitto',
        'un parziale',
        'una parte della posizione',
        'profitti parziali',
      ],
    ).concat(['chiusura parziale', 'profitto parziale', 'profitti parziali']),
    third: ['un terzo', '1/3'],
    quarter: ['un quarto', '1/4'],
    fraction: ['due terzi', 'tre quarti'],
    half: ['meta', 'la meta', 'meta posizione', 'meta della posizione'],
    remainder: ['il resto', 'resto', 'il restante', 'restante'],
    all: ['tutto', 'tutte le posizioni', 'tutti i trade', 'tutti gli ordini', 'tutte'],
    cancel: listed(`
      annullare | annulla | annullate | annulliamo | annullo | cancellare | cancella | cancellate | cancelliamo | eliminare | rimuovere |
      rimuovete
    `),
    void: ['invalidato', 'invalidata', 'segnale annullato', 'non piu valido', 'ignorate', 'ignorare'],
    move: listed(`
      spostare | sposta | spostate | spostiamo | sposto | spostato | alzare | alza | alzate | alziamo | abbassare | mettere | mettete |
      mettiamo | portare | portate | portiamo | porta | regolare
    `),
    edit: ['modificare', 'modifica', 'modificate', 'cambiare', 'cambia', 'cambiate', 'aggiornare', 'aggiornamento', 'correzione'],
    new: ['nuovo', 'nuova', 'nuovi', 'nuove'],
    breakeven: ['pareggio', 'in pareggio', 'a pareggio', 'senza rischio', 'punto di pareggio', 'a zero'],
    entry_point: listed(`
      ingresso | all'ingresso | entrata | all'entrata | prezzo di ingresso | prezzo d'ingresso | punto di ingresso | prezzo di entrata |
      prezzo di acquisto
    `),
    add: ['aggiungere', 'aggiungi', 'aggiungete', 'aggiungiamo', 'incrementare'],
    open: ['aprire', 'apri', 'aprite', 'apriamo', 'apro'],
    reenter: ['rientrare', 'rientro', 'rientriamo', 'rientrate'],
    hold: ['mantenere', 'mantenete', 'manteniamo', 'tenere', 'tenete', 'teniamo'],
    profit: ['profitto', 'profitti'],
    optional: ['opzionale', 'se volete', 'potete', 'chi vuole', 'consiglio'],
  },
};
