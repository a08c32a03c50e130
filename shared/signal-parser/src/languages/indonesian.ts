import type { Language } from './concept.ts';
import { listed } from './listed.ts';

/** Indonesian and Malay. */
export const indonesian: Language = {
  code: 'id',
  phrases: {
    entry:
      'masuk,area beli,area masuk,harga masuk,harga beli,zona beli,zona masuk,titik masuk,titik beli,entri,area jual masuk,beli area,masuk di,buka posisi,harga entri,masuk posisi,area buy,area sell,zona entry,harga entry,entry di'.split(
        ',',
      ),
    averaging: ['cicil', 'cicil beli', 'averaging', 'tambah beli', 'serok lagi', 'cicil di', 'entry kedua'],
    stop: 'stop rugi,henti rugi,cut loss,cutloss,batas rugi,hentikan kerugian,batas kerugian,stop kerugian,titik cut loss,had rugi'.split(
      ',',
    ),
    target:
      'target jual,ambil untung,target harga,sasaran,area jual,jual di,target keuntungan,ambil profit,ambil keuntungan,sasaran harga,untung di'.split(
        ',',
      ),
    next_target: ['target berikutnya', 'target selanjutnya', 'target baru', 'tp berikutnya'],
    leverage: ['daya ungkit'],
    risk: ['risiko', 'resiko'],
    size: ['ukuran posisi', 'porsi', 'alokasi'],
    deposit: ['dari modal', 'total modal'],
    symbol_label: ['koin', 'pasangan', 'aset', 'simbol'],
    side_label: ['arah', 'sinyal', 'tipe', 'jenis', 'aksi', 'isyarat'],
    venue_label: ['bursa'],
    other_label: ['harga sekarang', 'harga saat ini', 'harga terkini', 'dukungan', 'resisten', 'akurasi', 'waktu', 'tanggal', 'alasan'],
    own_word: ['menyusul', 'nanti diinfo', 'sesuaikan sendiri'],
    long: ['posisi long', 'buka long', 'masuk long', 'open long'],
    short: ['posisi short', 'buka short', 'masuk short', 'open short'],
    longs: ['posisi long', 'semua long', 'posisi beli'],
    shorts: ['posisi short', 'semua short', 'posisi jual'],
    buy: ['beli', 'posisi beli', 'beli sekarang'],
    sell: ['jual', 'posisi jual', 'jual sekarang'],
    market: listed(`
      harga pasar | harga market | market sekarang | beli sekarang | jual sekarang | masuk sekarang | harga saat ini masuk |
      harga pasaran | hajar kanan | haka | langsung masuk
    `),
    now: ['sekarang', 'langsung', 'saat ini'],
    limit: ['antri', 'pasang limit', 'antre', 'pending', 'antri di'],
    zone: ['zona', 'kisaran', 'antara', 'rentang'],
    above: ['di atas', 'tembus', 'menembus'],
    below: ['di bawah', 'tembus ke bawah', 'jebol'],
    break: ['tembus', 'menembus', 'jebol'],
    candle: ['penutupan candle', 'tutup candle'],
    futures: ['berjangka'],
    hour: ['jam'],
    minute: ['menit'],
    day: ['harian'],
    to: ['sampai', 'hingga', 'ke', 's/d'],
    or: ['atau'],
    and: ['dan', 'lalu', 'kemudian', 'serta'],
    filler:
      'di,harga,sekitar,pada,dekat,gaes,guys,ya,dulu,saja,aja,yang,kita,teman,semua teman,untuk,dengan,nya,ini aja,hari ini,dari,sinyal harian,kurang lebih,kira-kira,bagi,level,dong,rekan,kawan,sudah'.split(
        ',',
      ),
    horizon: ['jangka pendek', 'jangka menengah', 'jangka panjang'],
    this: ['posisi ini', 'ini', 'order ini', 'sinyal ini'],
    trade: ['sinyal'],
    if: ['jika', 'kalau', 'bila', 'apabila', 'kalo', 'setelah', 'tunggu', 'asal', 'selama', 'begitu', 'saat', 'ketika', 'jikalau'],
    maybe:
      'mungkin,rencana,rencananya,berpotensi,potensi,apakah,bagaimana,gimana,kapan,berapa,kemarin,minggu lalu,sepertinya,kayaknya,bisa jadi,perkiraan,prediksi,menurut,kenapa,mengapa,patut'.split(
        ',',
      ),
    watch: ['pantau', 'perhatikan', 'amati'],
    not: ['jangan', 'tidak', 'belum', 'tanpa', 'bukan', 'nggak', 'gak'],
    report:
      'tercapai,kena tp,kena sl,kena target,kena stop,sudah kena,alhamdulillah,mantap,cuan,selamat,hasil,rekap,tersentuh,berhasil,kena cl,sudah tercapai,untung besar,likuidasi,paus,terlikuidasi,mencapai target,profit tercapai'.split(
        ',',
      ),
    follower: ['makasih', 'terima kasih', 'suhu', 'min mau tanya', 'mau tanya', 'saya ikut', 'izin tanya', 'min,', 'mimin'],
    close:
      'tutup,tutup posisi,close posisi,keluar,keluar posisi,tutup semua,exit posisi,likuidasi posisi,tutup dulu,jual semua,keluar dulu,amankan profit,tutup semua posisi,tutup order,tutup manual'.split(
        ',',
      ),
    take: ['ambil untung', 'ambil profit', 'amankan', 'realisasi'],
    half: listed(`
      setengah | separuh | separo | setengahnya | jual setengah | tutup setengah | jual separuh | tutup separuh | amankan setengah
    `),
    part: ['sebagian', 'sebahagian'],
    partial_take: listed(`
      tutup sebagian | jual sebagian | ambil untung sebagian | ambil profit sebagian | kurangi posisi | tp sebagian | amankan sebagian |
      jual setengah | tutup setengah | jual separuh | tutup separuh | amankan setengah | kurangi | close sebagian
    `),
    remainder: ['sisanya', 'sisa', 'sisa posisi'],
    all: ['semua', 'seluruh', 'semuanya', 'seluruhnya'],
    cancel: ['batal', 'batalkan', 'hapus', 'batalkan order', 'batalkan posisi', 'batalin', 'hapus order', 'cabut order', 'cabut'],
    void: ['tidak valid', 'tidak berlaku', 'sudah tidak valid'],
    move: listed(`
      geser | pindah | pindahkan | naikkan | turunkan | geserkan | ubah | naikin | turunin | alihkan | geser ke | pindahkan ke |
      naikkan ke | turunkan ke
    `),
    edit: ['revisi', 'ralat', 'koreksi', 'perbarui', 'ganti', 'salah tulis', 'ubah', 'salah ketik', 'pembaruan'],
    set: ['pasang', 'atur', 'taruh'],
    new: ['baru', 'terbaru'],
    breakeven: listed(`
      titik impas | ke titik impas | impas | balik modal | ke harga masuk | ke entry | di entry | ke harga beli | ke harga entry | ke be |
      pulang modal
    `),
    entry_point: ['harga masuk', 'harga beli', 'harga entry', 'titik masuk', 'modal awal'],
    add: ['tambah', 'tambah posisi', 'tambah muatan', 'serok', 'tambah beli'],
    reenter: ['masuk lagi', 'beli lagi', 'masuk kembali'],
    hold: ['tahan', 'tetap tahan', 'simpan', 'pegang'],
    profit: ['keuntungan', 'untung', 'laba'],
    optional: ['boleh', 'bisa', 'silakan', 'disarankan', 'yang mau'],
    open_target: ['biarkan jalan', 'terbuka'],
  },
};
