import type { TalkPhrases } from './talk-kind.ts';
import { listed } from '../../languages/listed.ts';

/** Portuguese, Spanish, Turkish, French, German, Italian; Arabic and Persian. */
export const latin: TalkPhrases = {
  phrases: {
    waiting: listed(`
      após confirmação | depois da confirmação | aguardar confirmação | aguardando confirmação | aguardem confirmação |
      esperar confirmação | ainda não entrei | ainda não entro | plano para amanhã | tras confirmación | tras la confirmación |
      después de la confirmación | esperar confirmación | esperar la confirmación | esperando confirmación | aún no entro |
      todavía no entro | plan para mañana | onaydan sonra | teyitten sonra | onay bekliyorum | onay bekleyin | teyit bekliyorum |
      henüz girmedim | yarınki plan | yarın için plan | après confirmation | attendre la confirmation | nach bestätigung |
      warte auf bestätigung | dopo conferma | attendo conferma | sau khi xác nhận | chờ xác nhận | đợi xác nhận | chưa vào lệnh |
      tunggu konfirmasi | setelah konfirmasi | belum masuk
    `),
    plan: ['plano de trade', 'plan de trading', 'işlem planı'],
    lesson: listed(`
      plantilla | señal de ejemplo | señal de prueba | operación de ejemplo | formato de señal | supongamos | hipotético | simulación |
      simulado | sinal de teste | sinal de exemplo | modelo de sinal | formato do sinal | formato dos sinais | suponhamos | simulação |
      operação de exemplo | trade de exemplo | şablon | örnek işlem | deneme sinyali | sinyal formatı | varsayalım | diyelim ki |
      modèle de signal | signal de test | signaux format | vorlage | testsignal | beispielsignal | segnale di prova | contoh |
      contoh sinyal | misalnya | format sinyal | ví dụ | lệnh mẫu | mẫu lệnh | giả sử | نموذج | افتراضي | للتوضيح | تجريبي |
      على سبيل المثال | نمونه | آزمایشی | برای مثال | exemplo | por exemplo | exemplo de sinal | lembrem | lembrem se | lembrete |
      lembre se | aula | dica | regra | sempre movam | como funciona | ejemplo | por ejemplo | recuerden | recuerda | recordatorio |
      clase | consejo | regla | örnek | örneğin | örnek sinyal | unutmayın | hatırlatma | ders | kural | nasıl çalışır | exemple |
      rappel | leçon | règle | beispiel | zum beispiel | merke | erinnerung | regel | esempio | ricordate | promemoria | regola | مثال |
      تذكير | درس | قاعدة | نصيحة | یادآوری | قانون
    `),
    retold: listed(`
      baleia | ballena | balina | baleine | wal | balena | حوت | نهنگ | membros | os membros | assinantes | um amigo | meu amigo |
      outro canal | outro grupo | um analista | miembros | suscriptores | un amigo | mi amigo | otro canal | otro grupo | un analista |
      üyeler | üyelerimiz | arkadaş | arkadaşım | bir arkadaş | başka kanal | bir analist | les membres | un ami | mon ami |
      un autre canal | mitglieder | ein freund | mein freund | i membri | un amico | الأعضاء | المشتركين | صديقي | محلل | قناة أخرى |
      دوستم
    `),
    recap: listed(`
      resumo | resultado da semana | resultados da semana | resumen | resultado de la semana | resultados de la semana | özet |
      haftanın özeti | haftalık sonuç | résumé | bilan | zusammenfassung | riepilogo | ملخص | نتائج | نتيجة الأسبوع
    `),
    past: listed(`
      semana passada | mês passado | ontem | semana pasada | mes pasado | ayer | geçen hafta | dün | hier | la semaine dernière |
      gestern | letzte woche | ieri | la settimana scorsa | أمس | الأسبوع الماضي | دیروز
    `),
    automatic: listed(`
      pelo usuário | por el usuario | kullanıcı tarafından | duração | duración | süre | já está | ya está | zaten | est déjà |
      ist bereits | automaticamente | automático | nosso robô | o robô | robô | automáticamente | nuestro robot | nuestro bot | el bot |
      otomatik | otomatik olarak | botumuz | automatiquement | notre bot | automatisch | unser bot | automaticamente | il nostro bot |
      تلقائيا | البوت | روبوت | خودکار | ربات
    `),
    outlook: listed(`
      análise | cenário | análisis | escenario | analiz | senaryo | analyse | scénario | szenario | analisi | تحليل | سيناريو | تحلیل
    `),
    no_trade: listed(`
      semana | mês | mes | ano | año | hafta | haftayı | ayı | yılı | semaine | mois | woche | monat | settimana | mese | الأسبوع | الشهر
    `),
  },
};
