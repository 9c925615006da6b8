/** The form in which strings are compared without case: NFC, lower case. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * The form in which strings are stored to be ordered and searched without case. Engines compare by code points here and by UTF-16
 * units there, so a code point beyond U+FFFF becomes U+FFFF and two letters: the order is the same either way.
 */
export function sortForm(text: string): string {
  return fold(text).replace(/[\u{10000}-\u{10ffff}]/gu, (letter) => {
    const rest = (letter.codePointAt(0) ?? 0) - 0x10000;
    return `\uffff${String.fromCharCode(0x1000 + (rest >> 10), 0x1000 + (rest & 0x3ff))}`;
  });
}
