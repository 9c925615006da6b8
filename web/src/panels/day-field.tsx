import { useEffect, useState } from 'preact/hooks';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day as ISO 8601 writes it; of a month or a year, its first or last day. */
export function DayField(props: {
  readonly label: string;
  readonly day: string | null;
  readonly part: 'first' | 'last';
  readonly onDay: (day: string | null) => void;
}) {
  const { label, day, part, onDay } = props;
  const [typed, setTyped] = useState(day ?? '');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(day ?? '');
    setWrong(false);
  }, [day]);
  const id = `day-${label}`;
  return (
    <span class="day-field">
      <label for={id}>{label}</label>{' '}
      <input
        id={id}
        placeholder="yyyy-mm-dd"
        size={10}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          const meant = text ? dayMeant(text, part) : null;
          setWrong(text !== '' && meant === null);
          if (text === '' || meant) onDay(meant);
        }}
      />
      {isWrong && (
        <span id={`${id}-wrong`} class="error" role="alert">
          “{typed}” is no day. Write it as 2025-05-12, or 2025-05, or 2025.
        </span>
      )}
    </span>
  );
}

/** The day that is meant by a day, a month or a year; null when there is none such. */
function dayMeant(text: string, part: 'first' | 'last'): string | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const begin = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(begin.getTime()) || begin.toISOString().slice(0, 10) !== first) return null;
  if (day || part === 'first') return first;
  const end = month
    ? Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 0)
    : Date.UTC(begin.getUTCFullYear(), 11, 31);
  return new Date(end).toISOString().slice(0, 10);
}
