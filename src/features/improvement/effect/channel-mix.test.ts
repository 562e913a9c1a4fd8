// When the ways of answering have changed: more than chance, and by ten points at least.
import { describe, expect, it } from 'vitest';
import { channelMixChanged } from './channel-mix.ts';

describe('channelMixChanged', () => {
  it('needs ten points and more than chance', () => {
    expect(channelMixChanged({ web: 50, paper: 50 }, { web: 80, paper: 20 })).toBe(true);
    expect(channelMixChanged({ web: 5, paper: 5 }, { web: 8, paper: 4 })).toBe(false);
    expect(channelMixChanged({ web: 5_000, paper: 5_000 }, { web: 5_900, paper: 4_100 })).toBe(false);
  });

  it('sees a way that is new, and says nothing where nobody answered', () => {
    expect(channelMixChanged({ web: 60 }, { web: 60, kiosk: 30 })).toBe(true);
    expect(channelMixChanged({}, { web: 60 })).toBe(false);
  });
});
