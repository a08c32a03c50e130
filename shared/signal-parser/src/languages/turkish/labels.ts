import type { Phrases } from '../concept.ts';
import { combine, inflect } from '../inflect.ts';
import { listed } from '../listed.ts';

const places = [
  'bolgesi',
  'bolgeleri',
  'araligi',
  'seviyesi',
  'seviyeleri',
  'noktasi',
  'noktalari',
  'fiyati',
  'fiyatlari',
  'yeri',
  'yerleri',
  'alani',
  'emri',
  'emirleri',
];

/** Labels of fields, sides and ways in. */
export const labels: Phrases = {
  entry: [
    'giris',
    'girisi',
    'girisim',
    'girisimiz',
    'girisler',
    'girisleri',
    'islem girisi',
    'alis',
    'alislar',
    'alim',
    'alimlar',
    'alim yeri',
    'gir',
    'girin',
    'giriyoruz',
    'giriyorum',
    'girdim',
    'girdik',
    'maliyetim',
    'girilebilir',
    ...combine(['giris', 'alim', 'alis', 'satis', 'satim', 'toplama', 'long', 'short'], places),
  ],
  averaging: listed(`
    ekleme | eklemeler | ekleme yeri | ekleme bolgesi | ekleme seviyesi | maliyet dusurme | ortalama dusurme | ikinci giris |
    ikinci alim | kademe | ikinci kademe
  `),
  stop: listed(`
    stop | stopu | stopum | stopumuz | stoplar | stoplari | stoploss | stop loss | stop'u | sl'i | stop seviyesi | stop noktasi |
    stop fiyati | stop bolgesi | zarar kes | zarar kesme | zarar durdur | zarari durdur | zarar durdurma | zarar kes seviyesi |
    zarar durdur seviyesi | zararkes | gecersizlik | iptal seviyesi
  `),
  target: [
    ...inflect(['hedef'], ['', 'i', 'im', 'imiz', 'ler', 'leri', 'lerim', 'lerimiz']),
    ...combine(
      ['hedef', 'kar al', 'kar alma', 'kar'],
      ['fiyati', 'fiyatlari', 'seviyesi', 'seviyeleri', 'bolgesi', 'noktasi', 'noktalari', 'hedefi', 'hedefleri'],
    ),
    'kar al',
    'kar alma',
    'kar hedefi',
    'kar hedefleri',
    'ilk hedef',
    'son hedef',
    'ana hedef',
    'hdf',
  ],
  next_target: listed(`
    yeni hedef | yeni hedefler | yeni hedefimiz | sonraki hedef | siradaki hedef | bir sonraki hedef | yeni tp | yeni kar al
  `),
  leverage: listed(`
    kaldirac | kaldiraci | kaldirac orani | kaldiracli | onerilen kaldirac | kaldirac onerisi | kldrc | kaldirach | kaldiracimiz
  `),
  risk: ['risk', 'riski', 'risk orani', 'riskimiz', 'risk yonetimi'],
  size: listed(`
    miktar | pozisyon buyuklugu | islem buyuklugu | buyukluk | teminat | marjin | lot | kullan | kullanin | kullaniyorum | islem miktari |
    giris miktari
  `),
  symbol_label: ['parite', 'paritesi', 'coin', 'sembol', 'kripto', 'kripto para', 'token', 'koin', 'cift', 'islem cifti'],
  side_label: listed(`
    yon | yonu | islem | islem yonu | islem tipi | islem turu | pozisyon | pozisyon yonu | pozisyon tipi | tip | tur | tipi | sinyal |
    sinyali | yeni sinyal | yeni islem | emir | emir tipi | emir turu | strateji | yeni pozisyon | sinyal tipi | vip sinyal
  `),
  venue_label: ['borsa', 'borsalar', 'platform', 'kanal'],
  other_label: listed(`
    guncel fiyat | cikis | cikis fiyati | anlik fiyat | son fiyat | su anki fiyat | mevcut fiyat | fiyat su an | destek | destegi |
    destekler | direnc | direnci | direncler | basari orani | olasilik | guven | guven skoru | skor | sure | zaman dilimi | periyot |
    grafik | tarih | saat dilimi | risk odul | risk/odul | risk getiri | risk kazanc | beklenen kar | potansiyel kar | kar orani | sonuc |
    hacim | likidasyon | likit | zirve | dip | tepe | ortalama | hareketli ortalama
  `),
  own_word: ['haber verecegim', 'haber verilecek', 'sonra paylasacagim', 'paylasilacak', 'belirtilecek', 'bildirilecek'],
  long: listed(`
    uzun | uzun pozisyon | long pozisyon | long islem | longluyorum | longladim | longladik | longla | long'a | longa giriyorum |
    longa girdim | long aciyorum | long actim | long actik | yukari yonlu | alis yonlu | alim yonlu
  `),
  short: listed(`
    kisa | kisa pozisyon | short pozisyon | short islem | shortluyorum | shortladim | shortladik | shortla | short'a | shorta giriyorum |
    shorta girdim | short aciyorum | short actim | short actik | asagi yonlu | satis yonlu
  `),
  buy: [
    'al',
    'alis',
    'alim',
    'alin',
    'aliyoruz',
    'aliyorum',
    'aldim',
    'aldik',
    'alalim',
    'satin al',
    'satin aliyorum',
    'alim yap',
    'alim yapiyorum',
    'alis sinyali',
    'al sinyali',
    ...combine(['alim', 'alis'], places),
  ],
  sell: [
    'sat',
    'satis',
    'satim',
    'satin',
    'satiyoruz',
    'satiyorum',
    'satalim',
    'satis sinyali',
    'sat sinyali',
    ...combine(['satis', 'satim'], ['bolgesi', 'araligi', 'seviyesi', 'noktasi', 'emri']),
  ],
  longs: ['longlar', 'longlari', 'long pozisyonlar', 'long pozisyonlari', 'tum longlar', 'tum longlari', 'long islemleri', 'long islemler'],
  shorts: listed(`
    shortlar | shortlari | short pozisyonlar | short pozisyonlari | tum shortlar | tum shortlari | short islemleri | short islemler
  `),
  market: listed(`
    piyasa fiyati | piyasa fiyatindan | piyasadan | piyasa | piyasa emri | piyasa emriyle | marketten | market fiyati |
    market fiyatindan | anlik fiyattan | anlik fiyat girisi | anliktan | su anki fiyattan | guncel fiyattan | mevcut fiyattan | buradan |
    burdan | bu seviyeden | bu fiyattan | anlik giris | hemen giris | simdi giris | direkt giris | direk giris
  `),
  now: ['simdi', 'hemen', 'su an', 'anlik', 'direkt', 'direk'],
  limit: listed(`
    limit emir | limit | limit emri | limit emirleri | limitten | limitli | bekleyen emir | bekleyen emirler | bekleyen emirleri |
    bekleyen
  `),
  zone: ['bolge', 'bolgesi', 'araligi', 'aralik', 'arasi', 'arasinda', 'arasindan'],
  above: ['ustu', 'uzeri', 'ustunde', 'uzerinde', 'ustune', 'uzerine'],
  below: ['alti', 'altinda', 'altina'],
  break: ['kirilim', 'kirilimi', 'kirilimda', 'kiriliminda', 'kirilirsa', 'kirarsa', 'kirilimla'],
  cross: ['capraz', 'capraz marjin', 'capraz teminat'],
  isolated: ['izole', 'izole marjin', 'ayrik', 'izole teminat'],
  spot: ['spot islem', 'spotta', 'spottan', 'spot alim'],
  futures: ['vadeli', 'vadeli islem', 'vadeli islemler', 'vadelide'],
};
