import type { TalkPhrases } from './talk-kind.ts';
import { listed } from '../../languages/listed.ts';

/** Chinese, Vietnamese, Indonesian, Japanese and Korean. */
export const asian: TalkPhrases = {
  phrases: {
    waiting: listed(`
      等确认 | 等待确认 | 确认后 | 确认再 | 确认之后 | 待确认 | 先观察 | 观望 | 暂不进 | 先不进 | 还没进 | 暂时不进 | 还没有进场 | 确认进场 | 作战计划 | 明日计划 | 明天计划 | 확인 후 | 확인 대기 | 確認後 |
      確認してから | بعد التاكيد | بعد تاكيد | انتظار التاكيد | انتظر التاكيد | ننتظر التاكيد | لم ندخل بعد | لم ادخل بعد | پس از تایید |
      منتظر تایید
    `),
    plan: ['就全部', '就平', '就走', '就减', '就減', '就出', '再减', '再減', '再平', '再全部', '再走', '再出', '再推', '我就'],
    lesson: listed(`
      模拟盘 | 演示 | 样例 | 示范 | 假设 | 测试信号 | 信号格式 | 策略格式 | 案例 | 练习 | 作业 | サンプル | 例えば | 練習 | 예를 들어 | 연습 | 샘플 | 示例 | 例如 | 比如 | 例子 | 举例 | 舉例 | 范例 |
      範例 | 模板 | 教程 | 教学 | 教學 | 课堂 | 課堂 | 新手 | 记住 | 記住 | 切记 | 切記 | 提醒 | 原则 | 原則 | 规则 | 規則 | ví dụ | nhớ nhé | nhớ là | bài học | quy tắc |
      hướng dẫn | contoh | ingat | pelajaran | aturan | 例： | ルール | 예시 | 규칙
    `),
    retold: listed(`
      持有者 | 持有人 | 下架 | 将下线 | 巨鲸 | 交易所 | 庄家 | 主力 | 散户 | 管理员 | 群主 | cá voi | paus | クジラ | 고래 | 成员 | 成員 | 会员 | 會員 | 学员 | 學員 | 粉丝 | 粉絲 |
      朋友昨天 | 我朋友 | 有朋友 | 有人 | 别人 | 別人 | 别的群 | 別的群 | 其他群 | 大v | 分析师 | 分析師 | 他说 | 他說 | 我的单子 | 我的單子 | 我自己 | thành viên | bạn tôi |
      nhóm khác | anggota | teman saya | grup lain | 友達 | 친구
    `),
    recap: listed(`
      带单 | 帶單 | 落袋为安的 | 上个月 | 倍就落袋 | 就落袋 | 就止盈 | 月盈利 | 累计 | 累計 | 胜率 | 勝率 | 回顾 | 回顧 | 复盘 | 覆盤 | 战绩 | 戰績 | 总结 | 總結 | 本周 | 目前持仓 | 目前持倉 |
      tổng kết | kết quả tuần | hasil minggu
    `),
    past: listed(`
      上周 | 昨天 | 昨日 | 上个月 | 上個月 | 去年 | 之前的信号 | hôm qua | tuần trước | kemarin | minggu lalu | 昨日の | 先週 | 어제 | 지난주
    `),
    automatic: listed(`
      被迫 | 用户取消 | 用户已 | 持仓时间 | 持续时间 | 自动 | 自動 | 机器人 | 機器人 | 系统自动 | tự động | bot tự | otomatis | 자동
    `),
    outlook: listed(`
      预计 | 估计会 | 个人认为 | 仅供参考 | 自行决定 | 比晚 | 分析 | 行情分析 | 预测 | 預測 | 展望 | 走势分析 | 两种走势 | 個人看法 | 个人看法 | phân tích | nhận định | analisa |
      analisis | 분석
    `),
    no_trade: ['收盘', '收盤', '日线', '周线', '月线', '眼睛', '电脑', '群', '市场', 'tuần', 'tháng', 'minggu', 'bulan'],
  },
};
