import { useEffect, useId, useRef } from 'react';
import { Input } from '../../../components/ui/input.tsx';

const TYPED_MS = 400;

type CoinInputProps = {
  readonly value: string | undefined;
  readonly coins: readonly string[];
  readonly onChange: (coin: string) => void;
};

/** A coin by its ticker: one of those that are listed, or any other, for calls of coins that are not. Told once the typing rests, or another field is turned to. */
export function CoinInput({ value = '', coins, onChange }: CoinInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Who is typing is not interrupted by the address catching up.
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (text: string, afterMs: number) => {
    clearTimeout(timer.current);
    const coin = text.trim().toUpperCase();
    if (coin === value) return;
    if (afterMs === 0) onChange(coin);
    else timer.current = setTimeout(() => onChange(coin), afterMs);
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
        onChange={(event) => tell(event.target.value, TYPED_MS)}
        onBlur={(event) => tell(event.target.value, 0)}
      />
      <datalist id={id}>
        {coins.map((coin) => (
          <option key={coin} value={coin} />
        ))}
      </datalist>
    </>
  );
}
