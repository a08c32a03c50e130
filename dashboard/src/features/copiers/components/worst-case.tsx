import { decimal, minDecimal } from '@trade-executor/domain/decimal';
import { formatNumber } from '../../../lib/format-number.ts';
import { readForm, type CopierForm } from '../copier-form.ts';

/** What is lost when every allowed position hits its stop at once, while the numbers are being typed. */
export function WorstCase({ form }: { readonly form: CopierForm }) {
  const { ok } = readForm(form);
  const percent = ok ? minDecimal(decimal(form.riskPercent).times(decimal(form.maxOpenPositions)), decimal('100')) : null;
  return (
    <div className="rounded-xl bg-sunken px-4 py-3" aria-live="polite">
      <p className="text-[13px] text-muted">If all stops are hit at once</p>
      <p className="num text-xl font-semibold">{percent ? `${formatNumber(percent.toFixed())}% of equity` : '–'}</p>
      <p className="text-[13px] text-muted">
        {ok ? `${form.maxOpenPositions} trades × ${form.riskPercent}%; gaps can make it more` : 'Correct the marked fields first'}
      </p>
    </div>
  );
}
