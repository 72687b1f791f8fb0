/** What a transaction needs of a database. */
export interface Transactions {
  begin(): void;
  commit(): void;
  rollback(): void;
}

interface Step {
  run(): void;
  succeed(): void;
  fail(thrown: unknown): void;
}

/** A transaction holds the database for so many steps at most, so that nobody waits for long. */
const mostSteps = 512;

/**
 * Runs what arrives in one turn of the event loop inside one transaction, so that one fsync serves
 * all of it, and settles each step only after the commit. If one step or the commit fails, all is
 * rolled back and each step is run again in a transaction of its own: only the guilty one fails.
 */
export class GroupCommit {
  readonly #database: Transactions;
  #waiting: Step[] = [];
  #isScheduled = false;

  constructor(database: Transactions) {
    this.#database = database;
  }

  /** Runs `work` in the next transaction. It must not wait, and may be run twice. */
  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let outcome: T;
      this.#waiting.push({
        run: () => {
          outcome = work();
        },
        succeed: () => resolve(outcome),
        fail: reject,
      });
      this.#schedule();
    });
  }

  /** Runs everything that waits, now. */
  flush(): void {
    while (this.#waiting.length > 0) this.#runGroup(this.#waiting.splice(0, mostSteps));
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#runGroup(this.#waiting.splice(0, mostSteps));
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #runGroup(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const thrown = this.#transact(steps);
    if (!thrown) {
      for (const step of steps) step.succeed();
      return;
    }
    if (steps.length === 1) steps[0]?.fail(thrown.reason);
    else for (const step of steps) this.#runGroup([step]);
  }

  #transact(steps: readonly Step[]): { reason: unknown } | undefined {
    try {
      this.#database.begin();
      for (const step of steps) step.run();
      this.#database.commit();
      return undefined;
    } catch (reason) {
      this.#database.rollback();
      return { reason };
    }
  }
}
