import type { Phrases } from '../concept.ts';
import { combine, inflect } from '../inflect.ts';
import { listed } from '../listed.ts';

const halves = ['yarisini', 'yarisindan'];
const can = ['', 'siniz', 'iz', 'sin', 'im', 'ler'];

/** What is done to open calls. */
export const actions: Phrases = {
  close: [
    ...inflect(['kapat'], ['', 'in', 'iniz', 'alim', 'iyorum', 'iyoruz', 'tim', 'tik', 'ilsin', 'mak', 'ma', 'ip', 'ilabilir']),
    ...inflect(['kapatabilir', 'cikabilir'], can),
    'kapatiyom',
    'kapatalm',
    'cik',
    'cikin',
    'ciktim',
    'ciktik',
    'cikiyorum',
    'cikiyoruz',
    'cikalim',
    'cikis yap',
    'cikis yapin',
    'cikis yapiyorum',
    'islemden cik',
    'islemden cikin',
    'islemi kapat',
    'sonlandir',
    'sonlandirin',
    'sonlandiriyorum',
    'sonlandirdim',
    'bosalt',
    'bosaltin',
    'pozisyondan cik',
  ],
  exit_now: listed(`
    islemden cikiyorum | islemden cikiyoruz | islemden ciktim | islemden ciktik | pozisyondan cikiyorum | pozisyondan ciktim |
    pozisyondan cikiyoruz | disaridayim | disaridayiz | ben ciktim | biz ciktik | ben cikiyorum | kactim
  `),
  take: listed(`
    realize | realize et | realize edin | realize ettim | realize ediyorum | kar realize | cebe | cebe at | cebe atin | cebe koyun |
    cebe attim | kilitle | kilitleyin
  `),
  part: ['bir kismini', 'bir kismi', 'kismi', 'kismen', 'biraz', 'bir miktar', 'parcali', 'bir bolumunu', 'birazini', 'parca'],
  partial_take: [
    ...combine(halves, ['al', 'alin', 'alalim', 'aldim', 'aldik', 'satin', 'sattim']),
    'kismi kar',
    'kismi kapat',
    'kismi kapatin',
    'kismi kapatiyorum',
    'kismi kapama',
    'kismi cikis',
    'kismi kar al',
    'kismi kar alin',
    'kismi kar aliyorum',
    'kismi kar aldim',
    'kar al kismi',
    ...combine(
      ['bir kismini', 'bir kisim', 'birazini', 'kismen', 'bir bolumunu', 'bir kismindan'],
      [
        'kapat',
        'kapatin',
        'kapatiyorum',
        'kapatiyoruz',
        'kapattim',
        'kapattik',
        'kapatalim',
        'sat',
        'satin',
        'kar al',
        'kar alin',
        'realize',
        'kapatabilirsiniz',
      ],
    ),
    ...combine(
      ['kar', 'biraz kar', 'bir miktar kar', 'karinizi', 'karlari'],
      [
        'alin',
        'aliyorum',
        'aliyoruz',
        'aldim',
        'aldik',
        'alalim',
        'realize',
        'realize edin',
        'realize et',
        'alabilirsiniz',
        'alabilir',
        'alinabilir',
      ],
    ),
  ],
  reduce: [
    ...inflect(['azalt'], ['', 'in', 'iyorum', 'iyoruz', 'tim', 'tik', 'alim']),
    ...inflect(['azaltabilir'], can),
    'kucult',
    'kucultun',
    'hafiflet',
    'hafifletin',
    'pozisyonu azalt',
    'pozisyonu kucult',
  ],
  half: [
    ...combine(halves, ['al', 'alin', 'alalim', 'aldim', 'aldik', 'satin', 'sattim']),
    'yarisi',
    'yarisini',
    'yarisinda',
    'yari',
    'yarim',
    'yariya',
    'pozisyonun yarisi',
    'pozisyonun yarisini',
    'islemin yarisini',
    'yari yariya',
    '1/2',
  ],
  third: ['ucte biri', 'ucte birini', '1/3'],
  fraction: ['üçte ikisi', 'dörtte üçü', 'üçte ikisini', 'dörtte üçünü'],
  quarter: ['ceyrek', 'ceyregi', 'ceyregini', 'dortte biri', 'dortte birini', '1/4'],
  remainder: listed(`
    kalan | kalanin | kalani | kalanini | geri kalan | geri kalani | geri kalanini | kalan kisim | kalan kismi | kalan pozisyon |
    kalan pozisyonu
  `),
  all: listed(`
    hepsi | hepsini | hepsinden | tum | tumu | tumunu | butun | tum pozisyonlar | tum pozisyonlari | tum islemler | tum islemleri |
    tum emirler | tum emirleri | butun pozisyonlari | butun islemleri | her seyi
  `),
  cancel: [
    ...combine(
      ['iptal'],
      [
        '',
        'et',
        'edin',
        'ediniz',
        'edelim',
        'ediyorum',
        'ediyoruz',
        'ettim',
        'ettik',
        'edildi',
        'edilsin',
        'edilmistir',
        'edebilirsiniz',
        'etmek',
        'oldu',
      ],
    ),
    ...inflect(['sil', 'kaldir'], ['', 'in', 'iyorum', 'iyoruz', 'dim', 'dik', 'elim', 'alim']),
    'geri cek',
    'geri cekin',
    'geri cekiyorum',
    'geri cektim',
    'vazgec',
    'vazgeciyoruz',
  ],
  void: listed(`
    gecersiz | gecersizdir | gecersiz oldu | artik gecersiz | gecerli degil | sinyal iptal | islem iptal | setup iptal | dikkate almayin |
    gormezden gelin | sinyal gecersiz | setup gecersiz | islem gecersiz
  `),
  move: [
    ...inflect(['cek'], ['', 'in', 'iniz', 'elim', 'iyorum', 'iyoruz', 'tim', 'tik', 'ilsin', 'ilebilir']),
    ...inflect(['cekebilir', 'tasiyabilir'], can),
    ...inflect(['tasi'], ['', 'yin', 'yalim', 'dim', 'dik']),
    'yukselt',
    'yukseltin',
    'yukseltiyorum',
    'yukseltiyoruz',
    'yukselttim',
    'yukari cek',
    'yukari cekin',
    'asagi cek',
    'dusur',
    'dusurun',
    'ayarla',
    'ayarlayin',
    'ayarliyorum',
    'al',
    'alin',
    'koy',
    'koyun',
    'koyuyorum',
    'koydum',
    'guncelleyin',
    'getir',
    'getirin',
    'kaydir',
    'kaydirin',
    'surukle',
  ],
  raise_stop: combine(
    ['stop', 'stopu', 'stoplari', 'stoplar'],
    ['yukari', 'yukari cek', 'yukari cekin', 'yukselt', 'yukseltin', 'yukseltiyoruz', 'yukseltiyorum', 'yukari tasi', 'yukari aliyoruz'],
  ),
  edit: [
    ...inflect(['degistir'], ['', 'in', 'iyorum', 'iyoruz', 'dim', 'dik', 'elim']),
    ...inflect(['guncell'], ['e', 'eyin', 'iyorum', 'iyoruz', 'edim', 'edik', 'eme', 'endi']),
    ...inflect(['duzelt'], ['', 'in', 'iyorum', 'tim', 'me']),
    'revize',
    'revize edin',
    'degisiklik',
  ],
  set: ['belirle', 'belirleyin', 'ayar', 'yerlestir', 'yerlestirin'],
  new: ['yeni', 'guncel'],
  breakeven: listed(`
    basabas | basa bas | basabasa | basa basa | risksiz | risksiz hale | maliyetine | basabas noktasi | sifir risk | riski sifirla |
    riski sifirlayin
  `),
  entry_point: [
    ...inflect(['giris'], ['', 'e', 'imize', 'ime', 'inize', 'ine']),
    ...combine(['giris'], ['seviyesine', 'fiyatina', 'noktasina', 'seviyesi', 'fiyati', 'yerine', 'yerimize']),
    ...inflect(['maliyet'], ['', 'e', 'ine', 'inize', 'imize', 'ime']),
    'maliyet fiyatina',
    'alis fiyatina',
    'alim fiyatina',
  ],
  add: [
    ...inflect(['ekl'], ['e', 'eyin', 'iyorum', 'iyoruz', 'edim', 'edik', 'eyelim']),
    'ekleme yap',
    'ekleme yapin',
    'ekleme yapiyorum',
    'ekleme yaptim',
    'ekleme yapiyoruz',
    ...inflect(['ekleyebilir'], can),
    'pozisyon artir',
    'pozisyonu artir',
    'artirin',
    'artir',
  ],
  open: ['ac', 'acin', 'aciyorum', 'aciyoruz', 'actim', 'actik', 'acalim'],
  reenter: listed(`
    tekrar giris | tekrar gir | tekrar girin | tekrar giriyorum | tekrar giriyoruz | yeniden giris | yeniden gir | yeniden giriyoruz |
    tekrar ac | yeniden ac | tekrar al
  `),
};
