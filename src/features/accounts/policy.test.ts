// The policy's promises that must not be lost when a line of it changes.
import { expect, test } from 'vitest';
import { roles } from '#domain/role.ts';
import { permissions } from './permission.ts';
import { mayWith, permissionsOf } from './policy.ts';

test('the data protection officer reads settings and logs, and nothing else', () => {
  expect(permissionsOf('data-protection')).toEqual(['see settings and logs']);
});
test('leadership and councillors only read', () => {
  expect(permissionsOf('reader').every((permission) => /^(see|read) /.test(permission))).toBe(true);
});
test('only the administrator manages people, only one role reads comments as they come', () => {
  expect(roles.filter((role) => mayWith([role], 'manage people'))).toEqual(['administrator']);
  expect(roles.filter((role) => mayWith([role], 'read comments as they come'))).toEqual(['quality']);
});
test('somebody who types in sheets sees no result', () => {
  expect(mayWith(['keying'], 'see results')).toBe(false);
});
test('every permission is somebody’s, roles add up, and no role means nothing', () => {
  for (const permission of permissions) {
    expect(mayWith([...roles], permission), permission).toBe(true);
    expect(mayWith([], permission), permission).toBe(false);
  }
  expect(mayWith(['keying', 'reader'], 'see results')).toBe(true);
});
