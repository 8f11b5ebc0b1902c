import { defineProvider, fake } from './define.ts';

export const chromatic = defineProvider({
  id: 'chromatic',
  name: 'Chromatic project token',
  homepage: 'https://www.chromatic.com',
  confidence: 'memory',
  scheme: 'bearer',
  url: 'https://index.chromatic.com',
  logHosts: ['index.chromatic.com', 'www.chromatic.com'],
  tokens: [{ kind: 'project token', pattern: /chpt_[a-f0-9]{12,15}/, sample: fake('chpt_', 15) }],
  probe: null,
  notes: ['No call that only reads takes a project token: presence and shape are all that is checked.'],
  rotate: 'The project, Manage, Configure, project token, Reset',
  support: 'support@chromatic.com',
  secretNames: ['CHROMATIC_PROJECT_TOKEN'],
  sources: ['https://www.chromatic.com/docs/github-actions/'],
  examples: [],
});
