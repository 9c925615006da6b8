/** What is wrong with a field, in words, beside it. */
export function FieldError({
  id,
  words,
}: {
  readonly id: string;
  readonly words: readonly string[];
}) {
  if (words.length === 0) return null;
  return (
    <p class="error field-error" id={id}>
      {words.join('\n')}
    </p>
  );
}
