import { expect, test } from "vitest";
import { linkFilter } from "../lib/link-forms.ts";
import type { BackendKind } from "../lib/model.ts";

function matches(kind: BackendKind, base: string, link: string): boolean {
  const filter = linkFilter({ id: "1", kind, name: "", base });
  return filter !== undefined && new RegExp(filter).test(link);
}

const host = "https://secrets.example/";

test.for<[BackendKind, string, string]>([
  ["hushlink", host, "https://secrets.example/s/#EAAQID"],
  ["hushlink", host, "https://secrets.example/s#EAAQID"],
  ["hushlink", "https://secrets.example/box/", "https://secrets.example/box/s/#EAAQID"],
  ["hushlink", "http://127.0.0.1:8787/", "http://127.0.0.1:8787/s/#EAAQID"],
  ["hushlink", host, "https://secrets.example/s/%23EAAQID"],
  ["hushlink", host, "https://secrets.example/s/?utm_source=chat#EAAQID"],
  ["hushlink", host, "https://secrets.example/s?fbclid=x%23EAAQID"],
  ["onetime", host, "https://secrets.example/v/%23abcdefghijklmnopqrst1234567890abcdefghijkl"],
  ["privatebin", host, "https://secrets.example/?b183473f46681d81%239qYvMz"],
  ["yopass", host, "https://secrets.example/%23/s/0VYT/abc"],
  ["ots", host, "https://secrets.example/%23d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e%7Cabc"],
  ["onetime", host, "https://secrets.example/v/#abcdefghijklmnopqrst1234567890abcdefghijkl"],
  ["onetime", host, "https://secrets.example/f/#abcdefghijklmnopqrst1234567890abcdefghijkl"],
  ["onetime", host, "https://secrets.example/v/?utm_source=chat#abcdefghijklmnopqrst1234567890"],
  ["onetime", host, "https://secrets.example/v/abcdefghijklmnopqrst1234567890abcdefghijkl"],
  ["onetime", host, "https://secrets.example/f/abcdefghijklmnopqrst1234567890abcdefghij-_/"],
  ["privatebin", host, "https://secrets.example/?b183473f46681d81#9qYvMz"],
  ["privatebin", host, "https://secrets.example/?b183473f46681d81=#9qYvMz"],
  ["privatebin", host, "https://secrets.example/?utm_source=x&pasteid=b183473f46681d81#9qYvMz"],
  ["privatebin", host, "https://secrets.example/?b183473f46681d81#-9qYvMz"],
  ["privatebin", "https://a.example/p/", "https://a.example/p/?b183473f46681d81#9qYvMz"],
  ["yopass", host, "https://secrets.example/#/s/0VYT/abc"],
  ["yopass", host, "https://secrets.example/#/c/0VYT"],
  ["yopass", host, "https://secrets.example/#/f/0VYT/abc"],
  ["yopass", host, "https://secrets.example/#/d/0VYT"],
  ["yopass", "https://a.example/y/", "https://a.example/y/?utm_source=x#/s/0VYT/abc"],
  ["ots", host, "https://secrets.example/#d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e|abc"],
  ["ots", host, "https://secrets.example/#d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e%7cabc"],
  ["ots", host, "https://secrets.example/#d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e%7Cabc"],
  ["cryptgeon", host, "https://secrets.example/note/abc#00ff"],
  ["cryptgeon", host, "https://secrets.example/note/abc"],
  ["cryptgeon", host, "https://secrets.example/note/abc?utm_source=chat#00ff"],
  ["onetimesecret", host, "https://secrets.example/secret/abc123"],
  ["onetimesecret", host, "https://secrets.example/secret/abc123#key"],
  ["onetimesecret", host, "https://secrets.example/secret/abc123?utm_source=chat#key"],
  ["safenote", host, "https://secrets.example/n/abc#key"],
  ["privnote", "https://privnote.com/", "https://privnote.com/Ab12Cd34#xyz"],
])("%s at %s opens %s", ([kind, base, link]) => {
  expect(matches(kind, base, link)).toBe(true);
});

test.for<[BackendKind, string, string]>([
  ["hushlink", host, "https://secrets.example/"],
  ["hushlink", host, "https://secrets.example/s/"],
  ["hushlink", host, "https://secrets.example/s/#"],
  ["hushlink", host, "https://secrets.example/s/?utm_source=chat"],
  ["hushlink", host, "https://secrets.example/s/%23"],
  ["hushlink", host, "https://secrets.example/status/#x"],
  ["hushlink", host, "https://secretsXexample/s/#EAAQID"],
  ["hushlink", host, "https://evil.example/?https://secrets.example/s/#EAAQID"],
  ["hushlink", "https://secrets.example/box/", "https://secrets.example/s/#EAAQID"],
  ["onetime", host, "https://secrets.example/v/"],
  ["onetime", host, "https://secrets.example/f/?utm_source=somewhere-far-away"],
  ["onetime", host, "https://secrets.example/v/index.html"],
  ["onetime", host, "https://secrets.example/feedback/"],
  ["onetime", host, "https://secrets.example/view"],
  ["onetime", host, "https://secrets.example/secure-file-sharing/"],
  ["onetime", host, "https://secrets.example/blog/share-passwords-microsoft-teams-safely-today/"],
  ["yopass", host, "https://secrets.example/#/r/0VYT/abc"],
  ["cryptgeon", host, "https://secrets.example/note/abc?edit=1"],
  ["onetimesecret", host, "https://secrets.example/receipt/abc"],
  ["onetimesecret", host, "https://secrets.example/private/abc"],
  ["privatebin", host, "https://secrets.example/?b183473f46681d81"],
  ["privatebin", host, "https://secrets.example/#about"],
  ["yopass", host, "https://secrets.example/#/upload"],
  ["cryptgeon", host, "https://secrets.example/about"],
  ["onetimesecret", host, "https://secrets.example/account/settings"],
  ["onetimesecret", host, "https://secrets.example/secret/abc/confirm"],
  ["custom", host, "https://secrets.example/anything#key"],
])("%s at %s leaves %s alone", ([kind, base, link]) => {
  expect(matches(kind, base, link)).toBe(false);
});
