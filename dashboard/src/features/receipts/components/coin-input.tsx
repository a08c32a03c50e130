import { useEffect, useId, useRef } from 'react';
import { Input } from '../../../components/ui/input.tsx';

const TYPED_MS = 400;

type CoinInputProps = {
  readonly value: string | undefined;
  readonly coins: readonly string[];
  readonly onChange: (coin: string) => void;
};

/** A coin by its ticker: one of those that are listed, or any other, for calls of coins that are not. Told once the typing rests. */
export function CoinInput({ value = '', coins, onChange }: CoinInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Who is typing is not interrupted by the address catching up.
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text.trim().toUpperCase()), TYPED_MS);
  };
  return (
    <>
      <Input
        ref={input}
        list={id}
        aria-label="Coin"
        placeholder="Every coin"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={30}
        className="sm:w-32"
        defaultValue={value}
        onChange={(event) => tell(event.target.value)}
      />
      <datalist id={id}>
        {coins.map((coin) => (
          <option key={coin} value={coin} />
        ))}
      </datalist>
    </>
  );
}
