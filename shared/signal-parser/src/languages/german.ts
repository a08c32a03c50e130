import type { Language } from './concept.ts';
import { combine } from './inflect.ts';
import { listed } from './listed.ts';

export const german: Language = {
  code: 'de',
  phrases: {
    entry: listed(`
      einstieg | einstiege | einstiegszone | einstiegspreis | einstiegskurs | einstiegsbereich | einstieg bei | einstiegspunkt |
      kaufzone | kaufbereich | kaufpreis | verkaufszone | kauf bei | kaufen bei | kaufen zwischen | verkaufen bei | kauforder | einsteigen
    `),
    averaging: ['nachkauf', 'nachkaufen', 'nachkaufzone', 'zweiter einstieg'],
    stop: ['stop', 'stopp', 'stoppkurs', 'stop kurs', 'verlustbegrenzung', 'stop loss', 'stopploss'],
    target: listed(`
      ziel | ziele | kursziel | kursziele | gewinnmitnahme | gewinnmitnahmen | gewinnziel | gewinnziele | zielzone | zielpreis
    `),
    next_target: ['neues ziel', 'neue ziele', 'nachstes ziel', 'nachste ziele', 'naechstes ziel'],
    leverage: ['hebel', 'hebelwirkung', 'empfohlener hebel'],
    risk: ['risiko', 'risiko pro trade', 'risikomanagement'],
    size: ['positionsgrosse', 'positionsgroesse', 'einsatz', 'grosse', 'menge'],
    symbol_label: ['paar', 'handelspaar', 'wahrung', 'munze', 'kryptowahrung'],
    side_label: ['richtung', 'signal', 'typ', 'art', 'order', 'neues signal', 'neuer trade'],
    venue_label: ['borse', 'plattform'],
    other_label: listed(`
      aktueller preis | aktueller kurs | unterstutzung | widerstand | wahrscheinlichkeit | dauer | datum | uhrzeit | zeitrahmen |
      chance risiko | crv | liquidationspreis | trefferquote
    `),
    long: ['long position', 'long einstieg', 'kaufposition'],
    short: ['short position', 'short einstieg', 'leerverkauf'],
    buy: listed(`
      kauf | kaufen | kauft | kaufe | kauf bei | kaufen bei | kaufen zwischen | kaufzone | kaufbereich | kaufsignal | kauforder
    `),
    sell: ['verkauf', 'verkaufen', 'verkauft', 'verkaufe', 'verkaufen bei', 'verkaufszone', 'verkaufssignal'],
    longs: ['alle longs', 'long positionen'],
    shorts: ['alle shorts', 'short positionen'],
    market: listed(`
      marktpreis | zum marktpreis | market order | marktorder | zum markt | am markt | aktueller marktpreis | zum aktuellen preis |
      zum aktuellen kurs | einstieg jetzt | sofortiger einstieg | einstieg sofort
    `),
    now: ['jetzt', 'sofort'],
    limit: ['limit order', 'limitorder', 'limit kauf'],
    zone: ['zone', 'bereich', 'zwischen', 'spanne'],
    above: ['uber', 'oberhalb', 'oberhalb von'],
    below: ['unter', 'unterhalb', 'unterhalb von'],
    break: ['ausbruch', 'bei ausbruch', 'durchbruch'],
    cross: ['gekreuzt'],
    isolated: ['isoliert'],
    futures: ['terminkontrakt'],
    to: ['bis', 'bis zu', 'auf'],
    or: ['oder'],
    and: ['und', 'dann', 'mit'],
    filler: listed(`
      der | den | dem | das | des | ein | eine | einen | bei | von | vom | zum | zur | im | am | ca | circa | etwa | rund | preis | kurs |
      erster | erstes | zweites | drittes | letztes | unser | unsere | unseren | mein | meine | meinen | ich | wir | bitte | leute | nun |
      aktuell | euro | habe | haben
    `),
    horizon: ['kurzfristig', 'mittelfristig', 'langfristig'],
    deposit: ['des kapitals', 'vom kapital', 'kapital', 'des depots', 'vom konto', 'vom portfolio', 'des portfolios'],
    points: ['punkte', 'punkten'],
    candle: ['kerzenschluss', 'tagesschluss', 'schlusskurs', 'kerze', 'tagesschlusskurs'],
    day: ['taglich', 'tag', 'tage'],
    hour: ['stunde', 'stunden', 'stundlich'],
    minute: ['minuten'],
    open_target: ['offen', 'laufen lassen'],
    this: ['diesen trade', 'diese position', 'dieser trade', 'die position', 'den trade'],
    trade: ['position', 'positionen', 'order', 'orders', 'der position'],
    if: ['wenn', 'falls', 'sobald', 'nachdem', 'nach', 'sollte', 'bevor', 'vorausgesetzt'],
    maybe: listed(`
      vielleicht | eventuell | konnte | konnten | wurde | mochte | ich denke | moglich | wahrscheinlich | plane | geplant | szenario |
      analyse | soll ich | ich glaube | morgen | gestern | beispiel | erinnerung | immer | werde | werden | umfrage | letzte woche |
      demnachst
    `),
    not: ['nicht', 'kein', 'keine', 'keinen', 'ohne', 'nie', 'niemals'],
    watch: ['abwarten', 'warten', 'wartet', 'warte', 'beobachten', 'beobachte', 'im auge'],
    report: listed(`
      erreicht | getroffen | ausgelost | aktiviert | ausgestoppt | gewinn | gewinne | verlust | ergebnis | ergebnisse | im gewinn |
      gefullt | gluckwunsch | bilanz | ruckblick
    `),
    follower: ['danke', 'vielen dank', 'danke dir'],
    close: listed(`
      schliessen | schliesst | schliesse | geschlossen | position schliessen | aussteigen | ausstieg | raus | beenden | glattstellen |
      trade schliessen
    `),
    exit_now: ['ich bin raus', 'wir sind raus', 'bin raus', 'raus hier'],
    take: ['mitnehmen', 'nehmen', 'nehme', 'nehmt', 'sichern', 'sichert', 'realisieren', 'realisiert', 'absichern'],
    part: ['teil', 'teilweise', 'einen teil', 'ein teil'],
    partial_take: [
      'teilverkauf',
      'teilgewinn',
      'teilgewinne',
      'teilgewinnmitnahme',
      'teilschliessung',
      ...combine(
        ['gewinne', 'teilgewinne', 'teilgewinn', 'einen teil', 'teil'],
        ['mitnehmen', 'sichern', 'realisieren', 'schliessen', 'verkaufen'],
      ),
      'gewinne mitgenommen',
    ],
    third: ['ein drittel', 'drittel', '1/3'],
    quarter: ['ein viertel', '1/4'],
    fraction: ['zwei drittel', 'drei viertel'],
    half: ['halfte', 'die halfte', 'haelfte', 'die haelfte', 'halbe position'],
    remainder: ['der rest', 'den rest', 'rest', 'restliche position'],
    all: ['alles', 'alle positionen', 'alle trades', 'alle orders', 'alle'],
    cancel: ['stornieren', 'storniert', 'storniere', 'loschen', 'loscht', 'abbrechen', 'streichen', 'aufheben', 'annullieren'],
    void: ['ungultig', 'hinfallig', 'setup ungultig', 'signal ungultig', 'ignorieren', 'ignoriert'],
    move: listed(`
      verschieben | verschiebt | verschiebe | nachziehen | nachgezogen | ziehen | zieht | ziehe | setzen | setzt | setze | anheben |
      anpassen | anheben auf | legen | gesetzt | verschoben
    `),
    edit: ['andern', 'aendern', 'aktualisieren', 'korrektur', 'anderung', 'aktualisierung', 'geandert'],
    new: ['neu', 'neuer', 'neues', 'neuen'],
    breakeven: ['gewinnschwelle', 'risikofrei', 'ohne risiko', 'kostendeckend'],
    entry_point: ['einstieg', 'einstiegspreis', 'einstiegskurs', 'den einstieg', 'einstand', 'einstandskurs', 'einstandspreis'],
    add: ['nachlegen', 'aufstocken', 'hinzufugen', 'nachkaufen'],
    open: ['eroffnen', 'eroffnet', 'eroffne', 'offnen'],
    reenter: ['wiedereinstieg', 'neu einsteigen', 'erneut einsteigen'],
    hold: ['halten', 'halte', 'haltet', 'weiter halten'],
    profit: ['gewinn', 'gewinne', 'gewinnen'],
    optional: ['optional', 'wer will', 'wer mochte', 'ihr konnt', 'man kann', 'kann man', 'empfehle'],
  },
};
