import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { forgetSession } from '../../features/session/api/use-log-out.ts';
import type { LiveState } from './connect-live.ts';

/** Connects while the signed-in part is on screen; its code comes after the first paint. */
export function useLive(): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    let stopped = false;
    let stop = (): void => undefined;
    void import('./connect-live.ts').then(({ connectLive }) => {
      if (!stopped) stop = connectLive({ queryClient, onState: setState, onRevoked: () => forgetSession(queryClient) });
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [queryClient]);
  return state;
}
