import {
  AnswerInput,
  AnswerReply,
  CloseInput,
  CloseReply,
  PositionsInput,
  PositionsReply,
  ReadingInput,
  ReadingReply,
  ReceiptInput,
  ReceiptReply,
  StatusInput,
  StatusReply,
  SuggestInput,
  SuggestReply,
} from '@trade-executor/contracts/internal/commands';
import { Router } from 'express';
import type { Services } from '../../../services/services.ts';

/** What slash commands and buttons ask for; the Discord user is the actor, and is looked up and checked by each verb. */
export function commandRoutes({ commands }: Services): Router {
  return Router()
    .post('/commands/status', async (req, res) => {
      res.json(StatusReply.parse(await commands.status(StatusInput.parse(req.body))));
    })
    .post('/commands/positions', async (req, res) => {
      res.json(PositionsReply.parse(await commands.positions(PositionsInput.parse(req.body))));
    })
    .post('/commands/close', async (req, res) => {
      res.json(CloseReply.parse(await commands.close(CloseInput.parse(req.body))));
    })
    .post('/commands/answer', async (req, res) => {
      res.json(AnswerReply.parse(await commands.answer(AnswerInput.parse(req.body))));
    })
    .post('/commands/receipt', async (req, res) => {
      res.json(ReceiptReply.parse(await commands.receipt(ReceiptInput.parse(req.body))));
    })
    .post('/commands/reading', async (req, res) => {
      res.json(ReadingReply.parse(await commands.reading(ReadingInput.parse(req.body))));
    })
    .post('/commands/suggest', async (req, res) => {
      res.json(SuggestReply.parse(await commands.suggest(SuggestInput.parse(req.body))));
    });
}
