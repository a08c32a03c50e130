import type { Router } from 'express';
import type { SandboxContext } from '../sandbox-context.ts';

/** Adds one resource's routes to the router. */
export type InstallRoutes = (router: Router, context: SandboxContext) => void;
