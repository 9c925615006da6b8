/** A date without the time of its day. */
export function dayOf(edtf: string): string {
  return edtf.replace(/T[^/]*/g, '');
}
