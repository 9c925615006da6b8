import { ms } from 'milsymbol/src/milsymbol.js';
import landunit from 'milsymbol/src/numbersidc/sidc/landunit.js';
import type { ECHELONS } from '../../../src/model/vocabulary.js';
import type { NodeRef } from '../api/fragments.js';

type Unit = Extract<NodeRef, { readonly __typename: 'MilitaryUnit' }>;

ms.addIcons([landunit]);

/** APP-6(D) amplifier for a unit's size. */
const AMPLIFIERS: Readonly<Record<(typeof ECHELONS)[number], string>> = {
  TEAM: '11',
  SQUAD: '12',
  SECTION: '13',
  PLATOON: '14',
  COMPANY: '15',
  BATTALION: '16',
  REGIMENT: '17',
  BRIGADE: '18',
  DIVISION: '21',
  CORPS: '22',
  ARMY: '23',
  ARMY_GROUP: '24',
  THEATER: '25',
  COMMAND: '26',
};

/** Entity and second modifier of a branch, of those the standard has. */
const BRANCHES: Readonly<Record<string, string>> = {
  AIRBORNE: '1211000001',
  INFANTRY: '1211000000',
  ARTILLERY: '1303000000',
  ARMOR: '1205000000',
  ARMOUR: '1205000000',
};

/**
 * The APP-6(D) symbol of a unit as SVG. The identity is always "unknown": friend and foe are the reader's, and
 * the graph takes no side, so that its frame is drawn in one quiet colour.
 */
export function unitSymbol({ echelon, branch }: Unit, line: string, paper: string): string {
  const amplifier = echelon ? AMPLIFIERS[echelon] : '00';
  const entity = BRANCHES[branch ?? ''] ?? '0000000000';
  const sidc = `130110 00${amplifier}${entity.slice(0, 6)}00${entity.slice(8)}`.replace(' ', '');
  const symbol = new ms.Symbol(sidc, {
    ...{ size: 30, outlineWidth: 2, outlineColor: paper },
    ...{
      colorMode: { Unknown: paper },
      frameColor: { Unknown: line },
      iconColor: { Unknown: line },
    },
  });
  // Signs of size are always black there.
  return symbol.asSVG().replaceAll(/"(black|rgb\(0,0,0\))"/g, `"${line}"`);
}
