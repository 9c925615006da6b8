import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/model/edtf.js';
import { holds } from '../support/holds.js';

describe('EDTF bounds', () => {
  it.each([
    ['2025', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z', 'YEAR'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'MONTH'],
    ['2025-05-25~', '2025-05-25T00:00:00.000Z', '2025-05-25T23:59:59.999Z', 'DAY'],
    ['2025-05-25T12:00:14', '2025-05-25T12:00:14.000Z', '2025-05-25T12:00:14.999Z', 'SECOND'],
    ['2025-05-25T12:00:14+03:00', '2025-05-25T09:00:14.000Z', '2025-05-25T09:00:14.999Z', 'SECOND'],
    ['2025-22', '2025-06-01T00:00:00.000Z', '2025-08-31T23:59:59.999Z', 'SEASON'],
    ['2025-24', '2025-12-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z', 'SEASON'],
    ['2025-05-19~/2025-05-25~', '2025-05-19T00:00:00.000Z', '2025-05-25T23:59:59.999Z', 'WEEK'],
    ['../2025-05-25', null, '2025-05-25T23:59:59.999Z', 'UNKNOWN'],
  ])('%s', (edtf, earliest, latest, precision) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest, precision });
  });

  it.each([
    '2025-02-30',
    '2025-13',
    '2025-00',
    '25-05-2025',
    'yesterday',
    '2025-06/2025-05',
    '../..',
    '',
    '2025-05-25T25:00:00',
  ])('refuses %s', (edtf) => {
    expect(boundsOf(edtf)).toBeNull();
  });

  it('are in order for every day there is', async () => {
    await holds(
      'days',
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const bounds = boundsOf(date.toISOString().slice(0, 10));
          expect(bounds?.earliest && bounds.latest && bounds.earliest < bounds.latest).toBe(true);
        },
      ),
    );
  });
});
