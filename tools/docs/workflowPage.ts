import { mermaid, stateLines, wayLines } from '#core/workflow/diagram.ts'

export const workflowPage = (): string => `# The life of an application

Printed from \`src/core/workflow\` by \`npm run docs\`; do not edit. The same table draws the buttons and guards the server. State × act × actor in full: \`src/core/workflow/matrix.golden.txt\`.

\`\`\`mermaid
${mermaid()}
\`\`\`

## States

${stateLines()}

## Acts

An official decision asks for the second factor and to sign in again.

${wayLines()}
`
