// The catalogue hangs together: keys, groups and client groups exist, and nothing unread is passed off as known.
import { clientGroupSeeds } from '#domain/client-group.data.ts';
import { describe, expect, it } from 'vitest';
import { catalogueGroups, serviceCatalogue } from './service-catalogue.data.ts';

/** The symbols that were read in published documents of offices; all others the office must confirm. */
const symbolsRead = ['5344', '6220', '6733', '6740'];

describe('the catalogue of services', () => {
  it('has about forty services, each under its own key and name', () => {
    expect(serviceCatalogue.length).toBeGreaterThanOrEqual(38);
    expect(serviceCatalogue.length).toBeLessThanOrEqual(45);
    expect(new Set(serviceCatalogue.map((service) => service.key)).size).toBe(serviceCatalogue.length);
    for (const language of ['pl', 'en'] as const)
      expect(new Set(serviceCatalogue.map((service) => service.name[language])).size).toBe(serviceCatalogue.length);
  });

  it('gives a gmina and a powiat enough to choose from', () => {
    for (const level of ['gmina', 'powiat'] as const)
      expect(serviceCatalogue.filter((service) => service.levels.includes(level)).length).toBeGreaterThanOrEqual(18);
  });

  it('names only groups and client groups that exist, and every group is used', () => {
    const groups = new Set(catalogueGroups.map((group) => group.key));
    const clients = new Set(clientGroupSeeds.map((seed) => seed.key));
    for (const service of serviceCatalogue) {
      expect(groups, service.key).toContain(service.group);
      expect(service.clientGroups.length, service.key).toBeGreaterThan(0);
      for (const key of service.clientGroups) expect(clients, service.key).toContain(key);
    }
    expect(new Set(serviceCatalogue.map((service) => service.group))).toEqual(groups);
  });

  it('marks every symbol that was not read at a source as one to confirm', () => {
    for (const { key, jrwa } of serviceCatalogue) {
      if (jrwa === null) continue;
      expect(jrwa.symbol, key).toMatch(/^\d{2,4}$/);
      expect(jrwa.confirm, key).toBe(!symbolsRead.includes(jrwa.symbol));
    }
  });

  it('gives each term a basis and the number its kind needs', () => {
    for (const { key, term } of serviceCatalogue) {
      if (term === null) continue;
      expect(term.basis.length, key).toBeGreaterThan(5);
      const counted = term.kind === 'days' || term.kind === 'working-days' || term.kind === 'months';
      expect(term.number !== null, key).toBe(counted);
      expect(term.text !== null, key).toBe(term.kind === 'text');
    }
  });
});
