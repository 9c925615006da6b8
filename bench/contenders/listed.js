// Lists in their order from the index of the relationships that lead to them, and what they leave out.

/** The first of a node's list, as `s`. */
export const inListed = (type, end, first) =>
  `MATCH (${end})<-[l:${type}]-(s) USING INDEX l:${type}(listed) WHERE l.listed > ${end}.id + ' ' AND l.listed < ${end}.id + '!' WITH s ORDER BY l.listed LIMIT ${first}`;

/** How many relationships lead to a node that its list leaves out. */
export const leftOut = (type, end) =>
  `COUNT { MATCH (${end})<-[l:${type}]-() USING INDEX l:${type}(listed) WHERE l.listed = ${end}.id }`;
