// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { Button } from "../../components/controls/Button.tsx";
import { Masked } from "../../components/controls/Masked.tsx";
import { Notice } from "../../components/controls/Notice.tsx";
import { Progress } from "../../components/controls/Progress.tsx";
import { SecretField, TextField } from "../../components/controls/TextField.tsx";
import { click, draw, find, has, text } from "./page.ts";

test("a busy button keeps its place and the focus, and does nothing", () => {
  const onClick = vi.fn();
  draw(
    <Button busy onClick={onClick}>
      Test
    </Button>,
  );
  click("button", "Test");
  expect(onClick).not.toHaveBeenCalled();
  expect(find<HTMLButtonElement>("button").disabled).toBe(false);
  expect(find("button").getAttribute("aria-disabled")).toBe("true");
});

test("a masked value is not in the document until it is asked for", () => {
  draw(<Masked label="Value" value="hunter2" />);
  expect(document.body.innerHTML).not.toContain("hunter2");
  click("button", "Show");
  expect(text()).toContain("hunter2");
  click("button", "Hide");
  expect(document.body.innerHTML).not.toContain("hunter2");
});

test("a masked field tells nothing of the length in its look, and shows when asked", () => {
  draw(<SecretField label="Passphrase" value="hush" onInput={() => {}} />);
  expect(find<HTMLInputElement>("input").type).toBe("password");
  click("button", "Show");
  expect(find<HTMLInputElement>("input").type).toBe("text");
});

test("hint and error are tied to their field", () => {
  draw(<TextField label="Address" value="" hint="A hint" error="An error" onInput={() => {}} />);
  const field = find("input", "Address");
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(["A hint", "An error"]);
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("a failure interrupts, other news wait their turn", () => {
  draw(<Notice kind="bad" title="Broken" />);
  expect(has("[role=alert]")).toBe(true);
  draw(<Notice kind="good" title="Fine" />);
  expect(has("[role=alert]")).toBe(false);
  expect(has("[role=status]")).toBe(true);
});

test("progress never says 100% before the end", () => {
  draw(<Progress label="Encrypting" fraction={0.999} />);
  expect(text()).toContain("99%");
});
