import type { Adapter } from "../backends/backend.ts";
import type { Effects } from "../effects.ts";
import { AppError } from "../errors.ts";
import type { BackendKind, BackendSettings, Receipt, SecretStatus } from "../model.ts";

const dayMs = 86_400_000;

/** Puts a receipt in front and drops what is older than the sender wants to keep; 0 days keeps none. */
export function withReceipt(
  receipts: readonly Receipt[],
  added: Receipt,
  keepDays: number,
): Receipt[] {
  const oldestMs = added.createdAtMs - keepDays * dayMs;
  return [added, ...receipts].filter((receipt) => receipt.createdAtMs > oldestMs);
}

/** What looking after a receipt needs. */
export interface ReceiptEffects extends Effects {
  readonly adapterOf: (kind: BackendKind) => Adapter;
  readonly servers: readonly BackendSettings[];
}

/**
 * The server that holds a shared secret: as configured now if it still is, else as it was when the
 * receipt was made, without a key.
 */
function serverOf(receipt: Receipt, servers: readonly BackendSettings[]): BackendSettings {
  const configured = servers.find(
    (server) => server.id === receipt.backendId && server.base === receipt.base,
  );
  return configured ?? { id: receipt.backendId, kind: receipt.kind, name: "", base: receipt.base };
}

/** Destroys a shared secret. Throws `backend.unsupported` where the sender can't. */
export async function revokeReceipt(receipt: Receipt, fx: ReceiptEffects): Promise<void> {
  if (receipt.handle === "") throw new AppError("backend.unsupported", { field: "revoke" });
  await fx.adapterOf(receipt.kind).revoke(receipt, serverOf(receipt, fx.servers), fx);
}

/** Asks what became of a shared secret. Throws `backend.unsupported` where the server can't tell. */
export async function statusOf(receipt: Receipt, fx: ReceiptEffects): Promise<SecretStatus> {
  if (receipt.handle === "") throw new AppError("backend.unsupported", { field: "status" });
  return fx.adapterOf(receipt.kind).status(receipt, serverOf(receipt, fx.servers), fx);
}
