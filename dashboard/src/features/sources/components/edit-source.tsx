import type { SourceView } from '@trade-executor/contracts/api/providers';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { SourceSettingsForm } from './source-settings-form.tsx';

type EditSourceProps = {
  readonly source: Pick<SourceView, 'sourceId' | 'providerName' | 'channelId' | 'allow' | 'joinWithinMs' | 'parseReceipts'>;
};

/** Leads to what is read in a channel. */
export function EditSource({ source }: EditSourceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`Edit what is read of ${source.providerName}`}>
        Edit
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`What is read of ${source.providerName}`}
        description={
          <>
            In channel <span className="num">{source.channelId}</span>. Plain posts of the provider always are; all else only if you say so,
            since it may open trades for everybody who copies.
          </>
        }
      >
        <SourceSettingsForm source={source} onStored={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
