import { haltScopes, pauses } from '@trade-executor/domain/risk/halt';
import { z } from 'zod';
import { HaltView } from '../views/halt-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

/** A pulled switch with what the person who asks may do about it. */
export const HaltItem = HaltView.extend({ mayLift: z.boolean() });
export type HaltItem = z.infer<typeof HaltItem>;

/** A switch that the person who asks may pull. */
export const SwitchView = z.object({ scope: z.enum(haltScopes), scopeId: z.string(), name: z.string() });
export type SwitchView = z.infer<typeof SwitchView>;

/** At most 30 days. */
const MOST_MINUTES = 43_200;

export const PullHaltInput = z
  .strictObject({
    scope: z.enum(haltScopes),
    /** "platform", the venue's name, or the id of what is halted. */
    scopeId: Id,
    pause: z.enum(pauses),
    /** Why, for those whom it concerns. */
    why: z.string().trim().min(1).max(300).optional(),
    /** How long; not said: until somebody lifts it. */
    minutes: z.number().int().min(1).max(MOST_MINUTES).optional(),
  })
  .refine(({ pause, minutes }) => pause !== 'locked' || minutes === undefined, {
    path: ['minutes'],
    error: 'a lock has no end of its own',
  });
export type PullHaltInput = z.infer<typeof PullHaltInput>;

export const listHaltsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/halts',
  summary: 'What is halted now and concerns one, and the switches that one may pull',
  roles: 'signed-in',
  reply: z.object({ items: z.array(HaltItem), switches: z.array(SwitchView) }),
});

export const pullHaltEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/halts',
  summary: 'Pull a kill switch; another pause than before takes the place of what one pulled there',
  roles: ['trader', 'provider', 'owner', 'admin'],
  body: PullHaltInput,
  reply: HaltItem,
  idempotent: true,
});

export const liftHaltEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/halts/:haltId/lifted',
  summary: 'Lift a halt; lifting it again changes nothing',
  roles: ['trader', 'provider', 'owner', 'admin'],
  params: z.object({ haltId: Id }),
  reply: HaltItem,
  idempotent: true,
});
