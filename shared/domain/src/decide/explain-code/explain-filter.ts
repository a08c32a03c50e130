import { percent, some, words, type Explain } from './words.ts';

/** Which signals the copier does not follow. */
export const aboutFilter = {
  COIN_NOT_ALLOWED: ({ coin, list }) => ({
    what: `${some(coin, 'This coin')} is not traded by this copier.`,
    why: list === 'denied' ? 'It is on the list of coins that are never traded.' : 'It is not on the list of coins that are traded.',
    whatToDo: 'Change the lists in the copier, if it should be.',
  }),
  DIRECTION_NOT_ALLOWED: ({ side, allowed }) => ({
    what: `A ${some(side, 'position')} is not opened by this copier.`,
    why: `It follows ${some(allowed, 'one')} calls only.`,
    whatToDo: 'Allow both sides in the copier, if it should be.',
  }),
  OUTSIDE_TRADING_HOURS: ({ time, day, hours, timeZone }) => ({
    what: 'It is not a time at which this copier trades.',
    why: `It is ${some(day, 'a day')}${words(' ', time)}${words(' in ', timeZone)}; it trades ${some(hours, 'at other times')} on its days.`,
    whatToDo: 'Change its days and hours in the copier.',
  }),
  CONFIRMATION_PENDING: ({ confidence, confirmBelow }) => ({
    what: 'It waits for your confirmation.',
    why: `The message was read with a confidence of ${some(confidence, 'less than usual')}; you are asked below ${some(confirmBelow)}.`,
    whatToDo: 'Answer the question in your direct messages, or on the overview of the dashboard, before its time is over.',
  }),
  CONFIRMATION_EXPIRED: ({ minutes }) => ({
    what: 'Nobody confirmed it in time.',
    why: `The question was open for ${some(minutes, 'a few')} minutes; after that the call counts as too old.`,
    whatToDo: 'Lower the confidence below which you are asked in the copier, if such calls should open unasked.',
  }),
  CONFIRMATION_DISMISSED: () => ({
    what: 'You skipped it.',
    why: 'The message was read with little confidence, and you answered the question with skip.',
    whatToDo: 'Nothing; a question is answered once.',
  }),
  CONFIRMATION_WITHDRAWN: ({ reason }) => ({
    what: 'The question was taken back.',
    why: some(reason, 'The provider changed or deleted the message before you answered.'),
    whatToDo: 'Nothing; what the message says now is handled by itself.',
  }),
  INSTRUCTION_DOUBTFUL: ({ confidence, confirmBelow }) => ({
    what: 'The provider’s word was not carried out by itself.',
    why: `It was read with a confidence of ${some(confidence, 'less than usual')}; below ${some(confirmBelow)} nothing is done unasked.`,
    whatToDo: 'Read the message, and do it yourself if you agree: the card of the trade has a button to close it.',
  }),
  REWARD_TOO_SMALL: ({ reward, minReward, targets }) => ({
    what: 'The targets are too near for the risk.',
    why:
      targets === '0'
        ? `There is no target to measure; at least ${some(minReward)} times the distance to the stop is asked for.`
        : `They are ${some(reward)} times as far as the stop; at least ${some(minReward)} times is asked for.`,
    whatToDo: 'Lower the least reward in the copier, if such calls should be followed.',
  }),
  SPREAD_TOO_WIDE: ({ spreadRatio, maxSpreadRatio }) => ({
    what: 'Bid and ask are too far apart.',
    why: `The spread is ${percent(spreadRatio)}; at most ${percent(maxSpreadRatio)} is allowed.`,
    whatToDo: 'Wait for a calmer market, or raise the widest spread in the copier.',
  }),
  VOLUME_TOO_LOW: ({ dailyVolume, minDailyVolume }) => ({
    what: 'Too little is traded in this market.',
    why: `In 24 h ${some(dailyVolume)} was traded; at least ${some(minDailyVolume)} is asked for.`,
    whatToDo: 'Lower the least volume in the copier, if such markets should be traded.',
  }),
} satisfies Record<string, Explain>;
