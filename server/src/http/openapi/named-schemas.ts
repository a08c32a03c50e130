import { AccountView, EquityPoint, EquityReply } from '@trade-executor/contracts/api/accounts';
import { AdminHealth, HealthCheck, SourceHealth, UserView } from '@trade-executor/contracts/api/admin';
import { CopierSettingsView, SaidSettingsView, SettingSourcesView } from '@trade-executor/contracts/api/copier-settings';
import { CopierDetail, CopierView } from '@trade-executor/contracts/api/copiers';
import { OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import { Candle, CandlesReply, InstrumentView } from '@trade-executor/contracts/api/market';
import { Me } from '@trade-executor/contracts/api/me';
import { NotificationItem } from '@trade-executor/contracts/api/notifications';
import { OrderRow, PositionView } from '@trade-executor/contracts/api/orders';
import { Overview } from '@trade-executor/contracts/api/overview';
import { CommunityView, ProviderView, SourceView } from '@trade-executor/contracts/api/providers';
import { SessionView } from '@trade-executor/contracts/api/sessions';
import { SignalView } from '@trade-executor/contracts/api/signals';
import { StopLevel, TradeDetail, TradeFill } from '@trade-executor/contracts/api/trades';
import { MessageTrace } from '@trade-executor/contracts/internal/trace';
import { Outcome } from '@trade-executor/contracts/outcome';
import { Problem } from '@trade-executor/contracts/problem';
import { DenialView, ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { OrderView, TradeView } from '@trade-executor/contracts/views/trade-view';
import type { z } from 'zod';

/** What the API's document calls by name instead of writing it out each time. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  AccountView,
  EquityPoint,
  EquityReply,
  UserView,
  AdminHealth,
  HealthCheck,
  SourceHealth,
  MessageTrace,
  CopierSettingsView,
  SettingSourcesView,
  SaidSettingsView,
  OwnLevelSettingsView,
  CopierView,
  CopierDetail,
  InstrumentView,
  Candle,
  CandlesReply,
  Me,
  NotificationItem,
  OrderRow,
  PositionView,
  Overview,
  ProviderView,
  CommunityView,
  SourceView,
  SessionView,
  SignalView,
  StopLevel,
  TradeDetail,
  TradeFill,
  Outcome,
  Problem,
  DenialView,
  ReceiptView,
  OrderView,
  TradeView,
};
