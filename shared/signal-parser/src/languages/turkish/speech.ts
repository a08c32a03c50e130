import type { Phrases } from '../concept.ts';
import { inflect } from '../inflect.ts';
import { listed } from '../listed.ts';

/** Small words, units, doubts and reports. */
export const speech: Phrases = {
  to: ['kadar', 'ile'],
  or: ['veya', 'ya da', 'veyahut', 'yada'],
  and: ['ve', 'ile', 'hem', 'ayrica'],
  filler: listed(`
    fiyat | fiyati | fiyattan | fiyatindan | civari | civarinda | civarindan | yaklasik | dan | den | tan | ten | nin | seviyesi |
    seviyesinden | seviyesine | seviyeden | noktasi | ilk | birinci | ikinci | ucuncu | dorduncu | son | bir | icin | olarak |
    arkadaslar | dostlar | beyler | millet | herkes | lutfen | artik | tekrar | kademeli | kademeli olarak | kademeli giris |
    parca parca | dolar | maksimum | onerilen | tavsiye edilen | kucuk | yuksek | dusuk | toplam | kendi | bizim | benim | tamamen |
    tamami | tamamini | da | de | kar | karda | seviyelerinden | sini | ini | unu | sinden | yi | yu | giris olarak
  `),
  horizon: listed(`
    kisa vade | orta vade | uzun vade | kisa vadeli | uzun vadeli | orta vadeli | kisa vadede | uzun vadede | orta vadede | kisa sureli |
    uzun sureli
  `),
  percent_of: ['pozisyonun', 'karin'],
  deposit: listed(`
    kasanin | kasa | kasadan | kasamizin | bakiye | bakiyenin | portfoyun | portfoy | sermaye | sermayenin | cuzdanin | cuzdan |
    toplam kasa | anapara
  `),
  points: ['puan', 'pip'],
  candle: listed(`
    mum kapanisi | kapanis | kapanisi | mum | kapanis yaparsa | alti kapanis | altinda kapanis | ustu kapanis | ustunde kapanis |
    mum kapatirsa | kapatirsa
  `),
  day: ['gunluk', 'gun'],
  hour: ['saat', 'saatlik'],
  minute: ['dakika', 'dakikalik', 'dk'],
  open_target: ['acik', 'acik hedef', 'acik birak', 'ucu acik', 'aya', 'kosmaya birak', 'serbest'],
  this: ['bu', 'bunu', 'bu islem', 'bu islemi', 'bu pozisyon', 'bu pozisyonu', 'bu emri', 'bu sinyal', 'su islemi'],
  trade: [
    ...inflect(['pozisyon'], ['', 'u', 'um', 'umu', 'umuz', 'umuzu', 'unu', 'un', 'lar', 'lari', 'lariniz', 'larinizi', 'unuzu', 'dan']),
    ...inflect(['islem'], ['', 'i', 'im', 'imi', 'imiz', 'imizi', 'in', 'ler', 'leri', 'lerinizi', 'inizi', 'den']),
    ...inflect(['em'], ['ir', 'ri', 'rini', 'irler', 'irleri', 'irlerinizi', 'irlerini', 'rimizi']),
    'sinyal',
    'sinyali',
    'setup',
  ],
  if: listed(`
    eger | sonra | sonrasi | sonrasinda | olursa | gelirse | gelince | geldiginde | gelir gelmez | kirarsa | kirilirsa | kirinca |
    olunca | ise | ulasinca | ulasirsa | ulastiginda | duserse | cikarsa | inerse | verirse | yaparsa | kapanirsa | gecerse | tutunursa |
    tutarsa | durumunda | halinde | teyit gelirse | onay gelirse | takdirde | once
  `),
  maybe: listed(`
    belki | olabilir | dusunuyorum | dusunuyoruz | dusunulebilir | bekliyorum | bekliyoruz | beklenti | beklenebilir | muhtemelen |
    muhtemel | sanirim | galiba | umarim | planliyorum | plan | planim | acacagim | girecegim | alacagim | satacagim | acacagiz |
    girecegiz | alacagiz | bakacagim | denenebilir | gorulebilir | gidebilir | acilabilir | fikir | fikrim | analiz | senaryo |
    potansiyel | yarin | dun | gecen hafta | gecen ay | mi | miyim | misin | miyiz | mu | muyum | ne dersiniz | ne dusunuyorsunuz |
    sizce | nasil | ornek | ornegin | mesela | unutmayin | hatirlatma | kural | ders | egitim | anket | biri | birisi | analist |
    soylenti | istiyorum | her zaman | lazim
  `),
  not: listed(`
    degil | yok | olmadan | etmeyin | yapmayin | girmeyin | kapatmayin | kapatmiyorum | acmayin | almayin | asla | sakin | hic | cekmeyin
  `),
  watch: listed(`
    takip | takipte | takip ediyorum | takip edelim | izliyorum | izliyoruz | izleyelim | bekleyin | bekleyelim | bekle | beklemede |
    beklemedeyiz | izleme listesi | radarda
  `),
  report: listed(`
    geldi | ulasti | ulasildi | ulasan | oldu | olduk | alindi | alinmistir | gerceklesti | tamamlandi | tamam | sonuc | sonuclar | ozet |
    vurdu | patladi | patladik | calisti | stop oldu | stop olduk | stoplandi | stoplandik | stop yedik | kazanc | kazandi | kazandik |
    kazandirdi | kazandiran | kar ettik | kar ettirdi | zarar | kayip | kapandi | kapatildi | kapanmistir | aktif oldu | aktiflesti |
    tetiklendi | doldu | dokundu | goruldu | gordu | gorduk | gitti | tebrikler | hayirli olsun | kardayiz | karla | zararla | getiri |
    rapor | karnesi | basarili | hedef geldi | hedef tamam
  `),
  follower: listed(`
    tesekkurler | tesekkur | tesekkur ederim | sagol | sagolun | hocam | eyvallah | abi | reis | ustad | ustat | eline saglik |
    elinize saglik | helal
  `),
  profit: ['kar', 'kari', 'karin', 'karinizi', 'karlari', 'karimizi', 'kazanc', 'kazanclari'],
  hold: listed(`
    tut | tutun | tutuyorum | tutuyoruz | tutmaya devam | devam | devam ediyoruz | devam ediyorum | tasiyoruz | tasiyorum | bekletiyorum |
    kalsin
  `),
  optional: [
    'opsiyonel',
    'isteyen',
    'isteyenler',
    'dileyen',
    'dileyenler',
    'isterseniz',
    'istege bagli',
    'tavsiye ederim',
    'oneririm',
    'oneriyorum',
    'oneriyoruz',
    ...inflect(
      ['kapatabilir', 'cekebilir', 'alabilir', 'cikabilir', 'tasiyabilir', 'azaltabilir', 'ekleyebilir'],
      ['', 'siniz', 'iz', 'sin', 'im', 'ler'],
    ),
    'kapatilabilir',
    'cekilebilir',
    'alinabilir',
    'iptal edebilirsiniz',
    'kar alabilirsiniz',
    'kar alabilir',
    'kar alinabilir',
  ],
};
