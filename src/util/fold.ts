/** The form in which strings are ordered and compared without case: NFC, lower case. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
