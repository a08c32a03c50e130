import type { Language } from './concept.ts';
import { combine, inflect } from './inflect.ts';
import { listed } from './listed.ts';

export const french: Language = {
  code: 'fr',
  phrases: {
    entry: listed(`
      entree | entrees | zone d'entree | prix d'entree | point d'entree | points d'entree | niveau d'entree | zone d'achat |
      prix d'achat | zone de vente | entrer | entrez | entree sur | achat a | achat entre | vente a | vente entre | ordre d'achat |
      ordre de vente
    `),
    averaging: ['renforcement', 'moyenner', 'deuxieme entree', 'renfort'],
    stop: ['stop', 'stop loss', 'stop perte', 'stop de perte', 'arret des pertes', 'ordre stop'],
    target: listed(`
      objectif | objectifs | cible | cibles | prise de profit | prise de profits | prises de profit | prise de benefice |
      prise de benefices | objectif de prix
    `),
    next_target: ['nouvel objectif', 'nouveaux objectifs', 'prochain objectif', 'prochains objectifs', 'prochaine cible', 'nouvelle cible'],
    leverage: ['levier', 'effet de levier', 'levier conseille'],
    risk: ['risque', 'risque par trade', 'gestion du risque'],
    size: ['taille', 'taille de position', 'mise'],
    symbol_label: ['paire', 'crypto', 'actif', 'jeton'],
    side_label: ['direction', 'sens', 'signal', 'type', 'ordre', 'type de position', 'nouveau signal'],
    venue_label: ['plateforme'],
    other_label: listed(`
      prix actuel | support | resistance | probabilite | duree | date | heure | rapport risque | liquidation | confiance |
      taux de reussite
    `),
    long: ['position longue', 'achat long', 'position acheteuse', 'entree en long', 'en long'],
    short: ['position courte', 'vente a decouvert', 'position vendeuse', 'entree en short', 'en short'],
    buy: ['achat', 'acheter', 'achetez', 'acheteur', 'achat a', 'achat entre', "zone d'achat", "signal d'achat"],
    sell: ['vente', 'vendre', 'vendez', 'vendeur', 'vente a', 'vente entre', 'zone de vente', 'signal de vente'],
    market: listed(`
      au marche | prix du marche | au prix du marche | ordre au marche | prix de marche | au prix actuel | entree immediate |
      entree maintenant | entree au marche
    `),
    now: ['maintenant', 'immediatement', 'tout de suite'],
    limit: ['ordre limite', 'limite', 'ordre limit', 'ordre en attente'],
    zone: ['zone', 'entre', 'fourchette', 'plage'],
    above: ['au dessus de', 'au dessus'],
    below: ['en dessous de', 'en dessous', 'sous'],
    break: ['cassure', 'a la cassure', 'rupture'],
    cross: ['croise', 'marge croisee'],
    isolated: ['isole', 'isolee', 'marge isolee'],
    futures: ['contrats a terme', 'perpetuel'],
    to: ['jusqu a', 'jusqu', 'a'],
    or: ['ou'],
    and: ['et', 'puis', 'avec'],
    filler: listed(`
      l' | d' | j' | n' | qu' | de | du | des | le | la | les | un | une | au | aux | en | sur | votre | vos | notre | nos | mon | ma |
      prix | niveau | environ | vers | premier | premiere | deuxieme | troisieme | dernier | les gars | tous | svp | l'
    `),
    horizon: ['court terme', 'moyen terme', 'long terme'],
    deposit: ['du capital', 'du portefeuille', 'capital', 'portefeuille', 'du compte'],
    points: ['points'],
    candle: ['cloture', 'bougie', 'cloture sous', 'cloture au dessus', 'cloture de bougie'],
    day: ['jour', 'jours', 'journaliere', 'quotidien', 'journalier'],
    hour: ['heures'],
    minute: ['minutes'],
    open_target: ['ouvert', 'laisser courir', 'laissez courir'],
    this: ['ce trade', 'cette position', 'cet ordre', 'la position', 'le trade', 'ce signal'],
    trade: ['position', 'positions', 'ordre', 'ordres', 'de la position', 'toute la position'],
    if: ['si', 'quand', 'apres', 'des que', 'lorsque', 'une fois', 'avant', 'en cas'],
    maybe: listed(`
      peut etre | pourrait | je pense | possible | probablement | faut il | devrais je | scenario | analyse | je vais | on pourrait |
      demain | hier | rappel | exemple | toujours | devrait | peut | je vise | prevu | bientot | sondage
    `),
    not: ['pas', 'ne pas', 'sans', 'jamais', 'aucun', 'aucune', 'evitez'],
    watch: ['attendre', 'attendez', 'on attend', 'surveiller', 'surveillez', 'a surveiller'],
    report: [
      ...inflect(['atteint', 'touche', 'active', 'valide', 'execute'], ['', 'e', 's', 'es']),
      'resultat',
      'resultats',
      'bilan',
      'gain',
      'gains',
      'perte',
      'pertes',
      'stoppe',
      'en profit',
      'benefice de',
      'bravo',
      'felicitations',
    ],
    follower: ['merci', 'merci beaucoup', 'chef'],
    close: listed(`
      fermer | fermez | ferme | fermons | je ferme | on ferme | cloturer | cloturez | cloture manuelle | on cloture | je cloture |
      cloturons | sortir | sortez | je sors | on sort | ferme la position | coupez | couper | on coupe | je coupe
    `),
    take: ['prendre', 'prenez', 'prenons', 'on prend', 'je prends', 'securiser', 'securisez', 'on securise', 'encaisser', 'encaissez'],
    part: ['partie', 'une partie', 'partiel', 'partielle', 'partiellement'],
    partial_take: combine(
      [
        'prendre',
        'prenez',
        'on prend',
        'je prends',
        'fermer',
        'fermez',
        'on ferme',
        'cloturer',
        'cloturez',
        'securiser',
        'securisez',
        'on securise',
      ],
      [
        'partiel',
        'partiels',
        'une partie',
        'un partiel',
        'une partie des profits',
        'une partie de la position',
        'des profits partiels',
        'des profits',
        'vos profits',
        'les profits',
      ],
    ).concat(['prise de profit partielle', 'cloture partielle', 'fermeture partielle']),
    third: ['un tiers', 'le tiers', '1/3'],
    quarter: ['un quart', '1/4'],
    fraction: ['deux tiers', 'trois quarts'],
    half: ['la moitie', 'moitie', 'la moitie de la position'],
    remainder: ['le reste', 'reste', 'le restant', 'restant'],
    all: ['tout', 'toutes les positions', 'tous les trades', 'tous les ordres'],
    cancel: ['annuler', 'annulez', 'annule', 'on annule', "j'annule", 'annulation', 'supprimer', 'supprimez', 'retirez'],
    void: ['invalide', 'invalidee', 'signal annule', 'setup invalide', 'trade annule', 'ignorez', 'ignorer'],
    move: listed(`
      deplacer | deplacez | deplace | on deplace | je deplace | monter | montez | on monte | remonter | remontez | on remonte | mettre |
      mettez | on met | je mets | placer | placez | ajuster | ajustez | passer | passez | on passe | descendez
    `),
    edit: ['modifier', 'modifiez', 'changer', 'changez', 'mise a jour', 'correction', 'rectification'],
    new: ['nouveau', 'nouvelle', 'nouvel', 'nouveaux', 'nouvelles'],
    breakeven: ['seuil de rentabilite', 'point mort', 'sans risque', 'a zero'],
    entry_point: listed(`
      entree | prix d'entree | point d'entree | a l'entree | l'entree | niveau d'entree | prix d'achat | au prix d entree
    `),
    add: ['ajouter', 'ajoutez', 'on ajoute', "j'ajoute", 'renforcer', 'renforcez', 'on renforce'],
    reenter: ['reentrer', 'on rentre a nouveau', 'reentree'],
    open: ['ouvrir', 'ouvrez', "j'ouvre", 'on ouvre'],
    hold: ['garder', 'gardez', 'on garde', 'conserver', 'conservez', 'tenir', 'laisser'],
    profit: ['profits', 'benefice', 'benefices'],
    optional: ['optionnel', 'si vous voulez', 'vous pouvez', 'on peut', 'conseille'],
  },
};
