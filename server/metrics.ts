/** Upper bounds of the histogram of durations, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly counts: number[];
  sum: number;
  total: number;
}

/** Numbers about the server as a whole, in Prometheus' text format 0.0.4. None about a secret. */
export class Metrics {
  readonly #answers = new Map<string, number>();
  readonly #durations = new Map<string, Durations>();
  readonly #gauges = new Map<string, () => number>();

  /** Counts one answer. `call` is the name of a route, never a path. */
  observe(call: string, status: number, seconds: number): void {
    const key = `call="${call}",status="${status}"`;
    this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
    let durations = this.#durations.get(call);
    if (!durations) {
      durations = { counts: bounds.map(() => 0), sum: 0, total: 0 };
      this.#durations.set(call, durations);
    }
    const place = bounds.findIndex((bound) => seconds <= bound);
    if (place >= 0) durations.counts[place] = (durations.counts[place] ?? 0) + 1;
    durations.sum += seconds;
    durations.total += 1;
  }

  /** A number that is asked for whenever it is wanted. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  text(): string {
    const lines = ["# TYPE hushlink_answers_total counter"];
    for (const [key, count] of this.#answers) lines.push(`hushlink_answers_total{${key}} ${count}`);
    lines.push("# TYPE hushlink_answer_seconds histogram");
    for (const [call, durations] of this.#durations) lines.push(...linesOf(call, durations));
    for (const [name, read] of this.#gauges) {
      lines.push(`# TYPE ${name} gauge`, `${name} ${read()}`);
    }
    return `${lines.join("\n")}\n`;
  }
}

function linesOf(call: string, { counts, sum, total }: Durations): string[] {
  const name = "hushlink_answer_seconds";
  let upTo = 0;
  const buckets = bounds.map((bound, place) => {
    upTo += counts[place] ?? 0;
    return `${name}_bucket{call="${call}",le="${bound}"} ${upTo}`;
  });
  return [
    ...buckets,
    `${name}_bucket{call="${call}",le="+Inf"} ${total}`,
    `${name}_sum{call="${call}"} ${sum}`,
    `${name}_count{call="${call}"} ${total}`,
  ];
}
