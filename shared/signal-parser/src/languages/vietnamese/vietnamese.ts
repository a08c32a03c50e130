import type { Language } from '../concept.ts';
import { listed } from '../listed.ts';

/** Written without accents: matching leaves them out. */
export const vietnamese: Language = {
  code: 'vi',
  phrases: {
    entry:
      'vao lenh,diem vao,gia vao,vung mua,vung vao lenh,vung ban,diem vao lenh,gia mua,vao,vung vao,vung gia vao,muc vao,muc gia vao,gia vao lenh,diem mua,diem ban,gia ban vao,diem nhap,nhap,cac muc nhap,nhap chinh,muc nhap,vung entry,canh mua,mo vi the,mo lenh,vung long,vung short,entry quanh'.split(
        ',',
      ),
    averaging: ['nhap dca', 'trung binh gia', 'nhoi', 'nhoi lenh', 'gia dca', 'vung dca', 'mua them', 'vao them'],
    stop: 'cat lo,dung lo,diem cat lo,chan lo,muc cat lo,gia cat lo,diem dung lo,lenh dung lo,dung thua lo,stop lo,cat lo tai'.split(','),
    target:
      'chot loi,muc tieu,diem chot loi,chot lai,muc tieu loi nhuan,muc chot loi,chot loi tai,target gia,gia chot loi,muc tieu gia,cac muc tieu,ky vong,huong toi'.split(
        ',',
      ),
    next_target: ['muc tieu tiep theo', 'target tiep theo', 'tp tiep theo', 'tp moi', 'muc tieu moi'],
    leverage: ['don bay', 'don bay x'],
    risk: ['rui ro'],
    size: ['von', 'su dung von', 'khoi luong', 'di von', 'ty trong', 'von vao'],
    deposit: ['tong von', 'tai khoan', 'von'],
    symbol_label: ['cap', 'dong coin', 'ma', 'cap giao dich', 'cap tien', 'cap coin', 'dong'],
    side_label: ['huong', 'loai lenh', 'loai giao dich', 'vi the', 'lenh', 'tin hieu', 'loai', 'keo', 'tin hieu giao dich'],
    venue_label: ['san', 'san giao dich'],
    other_label: listed(`
      ho tro | khang cu | gia hien hanh | ti le thang | ty le thang | muc trung binh | khung thoi gian | thoi gian | khang cu gan |
      muc nhap trung binh
    `),
    own_word: ['cap nhat sau', 'bao sau', 'thong bao sau', 'tu dat', 'tuy anh em', 'tuy ae'],
    long: ['mua len', 'long len', 'keo long', 'vi the mua', 'lenh long', 'danh len', 'vi the long', 'mo long', 'vao long', 'canh long'],
    short: listed(`
      ban xuong | ban khong | keo short | vi the ban | lenh short | danh xuong | vi the short | mo short | vao short | canh short
    `),
    longs: ['lenh long', 'vi the long', 'cac lenh long', 'lenh mua', 'cac lenh mua'],
    shorts: ['lenh short', 'vi the short', 'cac lenh short', 'lenh ban', 'cac lenh ban'],
    buy: ['mua', 'mua vao', 'lenh mua', 'mua spot', 'gom'],
    sell: ['ban', 'ban ra', 'lenh ban'],
    market: listed(`
      gia thi truong | thi truong | gia hien tai | theo thi truong | lenh thi truong | vao luon | gia market | vao market |
      tai gia thi truong | vao ngay | market luon
    `),
    now: ['ngay', 'ngay bay gio', 'bay gio', 'hien tai'],
    limit: listed(`
      cho | lenh cho | lenh limit | cho mua | cho ban | gioi han | lenh gioi han | dat lenh cho | cho long | cho short | lenh cho mua |
      lenh cho ban | treo lenh | treo
    `),
    zone: ['vung', 'khoang', 'vung gia', 'trong khoang', 'trong vung'],
    above: ['vuot', 'break len', 'vuot len', 'pha len', 'tren muc'],
    below: ['duoi', 'thung', 'pha xuong', 'duoi muc', 'mat moc'],
    break: ['pha vo', 'vuot', 'thung'],
    spot: ['giao ngay', 'mua spot', 'hang spot'],
    futures: ['tuong lai', 'hop dong tuong lai', 'phai sinh'],
    candle: ['nen dong', 'dong nen', 'nen', 'nen dong duoi', 'nen dong tren', 'nen ngay'],
    day: ['ngay d1', 'khung ngay'],
    hour: ['gio'],
    minute: ['phut'],
    to: ['den', 'thanh', 'toi', 've', 'xuong'],
    or: ['hoac', 'hay'],
    and: ['va', 'dong thoi', 'roi'],
    filler:
      'len,gia,tai,quanh,ae,anh em,con,nay,nhe,luon,moi nguoi,cac bac,quanh vung,o,o gia,gan,ca nha,nha,thoi,muc,voi,cho,minh,cua,phan,da,cac,di,khoang chung,nhap 1,nhap 2,nua nhe,o vung,hom nay,sang nay,toi nay'.split(
        ',',
      ),
    horizon: ['ngan han', 'trung han', 'dai han', 'luot song'],
    open_target: ['giu dai han', 'gong', 'gong lai', 'mo'],
    this: ['lenh nay', 'nay', 'keo nay', 'vi the nay'],
    trade: ['lenh', 'vi the', 'cac lenh', 'keo', 'lenh dang chay'],
    if: ['neu', 'khi', 'sau khi', 'khi nao', 'truong hop', 'doi gia', 'doi xac nhan', 'cho xac nhan', 'mot khi', 'sau do neu', 'tiep can'],
    maybe:
      'co the,co nen,dinh,chac,du kien,ke hoach,nghi,theo minh,du doan,kha nang,kha nang cao,co le,dang can nhac,theo doi,hom qua,tuan truoc,sao,the nao,khong biet,bao nhieu,chua ae,duoc khong,duoc chua,nhan dinh,kich ban,xem xet,thang truoc,luc nao'.split(
        ',',
      ),
    watch: ['quan sat', 'theo doi', 'de y', 'cho doi'],
    not: ['khong', 'chua', 'dung', 'khong nen', 'chua nen', 'dung vao', 'khong duoc'],
    report:
      'da cham,dat,da khop,thang,da dat,cham tp,cham sl,an tp,an sl,quet sl,dinh sl,chuc mung,lai dam,an dam,hoan thanh,da hit,ket qua,tong ket,da cham sl,da cham tp,lai duoc,dinh stoploss,ca voi,dot chay,thanh ly,loi nhuan dat,khop lenh'.split(
        ',',
      ),
    follower: listed(`
      cam on | em da | em vao | ad oi | ad cho hoi | thanks ad | cho em hoi | em hoi | ae cho hoi | cam on ad | xin hoi
    `),
    close:
      'dong,chot,dong lenh,chot lenh,thoat lenh,dong het,thoat,dong lenh nay,chot lenh nay,chot het,dong toan bo,chot toan bo,dong vi the,thoat vi the,chot luon,dong luon,cat lenh,cat luon,thoat hang,chot hang,xa hang,ra hang,dong som,chot som,dong tat ca,cat bo'.split(
        ',',
      ),
    take: ['chot loi', 'chot lai', 'an non'],
    fraction: ['hai phần ba', 'ba phần tư'],
    half: listed(`
      mot nua | nua | 1/2 | nua lenh | nua vi the | 1 nua | phan nua | chot nua | chot mot nua | chot 1 nua | dong nua | dong mot nua |
      dong 1 nua | chot loi mot nua | chot loi nua | chot lai nua | chot loi 1 nua
    `),
    part: ['mot phan', '1 phan', 'bot'],
    partial_take:
      'chot mot phan,dong mot phan,chot bot,chot loi mot phan,chot lai mot phan,chot 1 phan,dong 1 phan,chot nua,chot mot nua,chot 1 nua,dong nua,dong mot nua,dong 1 nua,giam vi the,giam khoi luong,ha ty trong,chot loi mot nua,chot loi nua,chot lai nua,chot loi 1 nua,chot loi 1 phan'.split(
        ',',
      ),
    remainder: ['phan con lai', 'con lai', 'so con lai', 'nua con lai', 'phan con'],
    all: ['tat ca', 'toan bo', 'het', 'tat ca lenh', 'tat ca cac lenh', 'moi lenh'],
    cancel:
      'huy,huy lenh,huy bo,xoa lenh,huy lenh cho,huy lenh limit,huy keo,bo lenh,bo keo,xoa lenh cho,huy keo nay,huy lenh nay,go lenh'.split(
        ',',
      ),
    void: ['het hieu luc', 'vo hieu', 'khong con hieu luc'],
    move: 'doi,keo,dich,di chuyen,chuyen,doi len,keo len,doi xuong,doi ve,keo ve,di chuyen ve,chuyen ve,dich len,dich xuong,nang,cap nhat,dat lai,dat,doi sl,keo sl,nang sl'.split(
      ',',
    ),
    raise_stop: listed(`
      doi sl | keo sl | dich sl | nang sl | doi stop | keo stop | doi stoploss | keo stoploss | dich stop loss | doi stop loss |
      keo stop loss | doi cat lo | doi dung lo | di chuyen sl | chuyen sl
    `),
    edit: ['sua', 'sua lai', 'cap nhat', 'chinh', 'chinh lai', 'dieu chinh', 'thay doi', 'nham', 'ghi nham', 'go nham', 'doi thanh', 'doi'],
    set: ['dat', 'dat lai', 'cai', 'de'],
    breakeven:
      'hoa von,ve hoa von,ve hoa,ve entry,ve gia vao,ve diem vao,doi sl ve entry,keo sl ve entry,doi sl ve hoa von,keo sl ve hoa von,sl ve entry,sl ve hoa von,dich sl ve entry,bao toan von,sl hoa von,ve diem hoa von,di chuyen sl ve entry,doi stop loss ve entry,keo stoploss ve entry,doi stop ve entry,ve be'.split(
        ',',
      ),
    entry_point: ['diem vao', 'gia vao', 'diem vao lenh', 'gia vao lenh', 'diem hoa von', 'gia von'],
    add: ['vao them', 'dca them', 'mua them', 'nhoi them', 'nhoi lenh', 'ban them'],
    reenter: ['vao lai', 'vao lai lenh', 'mua lai'],
    hold: ['giu', 'gong tiep', 'tiep tuc giu', 'giu nguyen', 'giu lenh'],
    profit: ['loi nhuan'],
    optional: ['co the', 'ai muon', 'nen'],
  },
};
