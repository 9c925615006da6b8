/** Metrics as they were called one version ago, after their names of today. */
const FORMER_NAMES = [
  ['graph_queries_total', 'graph_statements_total'],
  ['graph_query_failures_total', 'graph_statement_failures_total'],
  ['graph_query_duration_seconds', 'graph_statement_duration_seconds'],
] as const;

/** The Prometheus text with those metrics once more under the names they had, for dashboards that still ask for these. */
export function withFormerNames(text: string): string {
  const lines = text.split('\n');
  const former = FORMER_NAMES.flatMap(([name, was]) => [
    `# HELP ${was} What ${name} counts; use that, since this name goes with the next version.`,
    ...lines
      .filter((line) => line.startsWith(name) || line.startsWith(`# TYPE ${name}`))
      .map((line) => line.replace(name, was)),
  ]);
  return `${text}${former.join('\n')}\n`;
}
