import { AppError } from "../../lib/errors.ts";
import type {
  FrameHere,
  FrameReport,
  HeldPaste,
  InsertOutcome,
  NoticeSpec,
  PagePort,
  PlaceReport,
  UndoOutcome,
} from "../../lib/page/contract.ts";

/** A tab whose frames answer as they are told, and that writes down what it was asked. */
export class FakeTab implements PagePort {
  readonly calls: string[] = [];
  readonly notices: NoticeSpec[] = [];
  frames: FrameHere[] = [top()];
  place: PlaceReport = { text: "hunter2" };
  insertion: InsertOutcome | "gone" = { outcome: "inserted" };
  undoing: UndoOutcome = "restored";
  /** What the person presses in each notice that is shown, in this order; then nothing. */
  presses: string[] = [];
  isForbidden = false;
  /** The page is left while a notice stands in it. */
  isLeft = false;
  /** What the guard holds back, and the text itself until it is taken. */
  held: HeldPaste | undefined;
  heldText: unknown;
  /** Frames that may not be reached. */
  closedFrames: number[] = [];

  async survey(): Promise<readonly FrameHere[]> {
    if (this.isForbidden) throw new AppError("page.forbidden");
    return this.frames;
  }

  async enter({ frameId }: { frameId: number }): Promise<void> {
    if (this.isForbidden || this.closedFrames.includes(frameId)) {
      throw new AppError("page.forbidden");
    }
  }

  readonly guard = (async (_frame: unknown, name: string) => {
    if (name === "held") return this.held;
    const text = this.heldText;
    this.heldText = undefined;
    return text;
  }) as PagePort["guard"];

  readonly call = (async (frame: { frameId: number }, name: string, ...args: unknown[]) => {
    this.calls.push(`${name}@${frame.frameId}`);
    if (this.isForbidden) throw new AppError("page.moved");
    return this.#answer(name, args);
  }) as PagePort["call"];

  #answer(name: string, [first]: readonly unknown[]): unknown {
    if (name === "remember") return this.place;
    if (name === "undo") return this.undoing;
    if (name === "notice") return this.#show(first as NoticeSpec);
    if (name !== "insert") return undefined;
    if (this.insertion === "gone") throw new AppError("page.moved");
    return this.insertion;
  }

  #show(spec: NoticeSpec): string {
    this.notices.push(spec);
    if (this.isLeft) throw new AppError("page.moved");
    return this.presses.shift() ?? "gone";
  }
}

/** The report of a top frame, or of the frame at the end of a path. */
export function top(more: Partial<FrameReport> = {}, frameId = 0): FrameHere {
  return { frameId, report: { path: [], ...more } };
}
