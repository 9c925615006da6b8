/** What every path `p` leads over, in ours and so in all contenders. */
export const HOLDS =
  'all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)';
