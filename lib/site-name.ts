/** How people call the sites they write in, by the end of their host names. */
const names: readonly (readonly [suffix: string, name: string])[] = [
  ["slack.com", "Slack"],
  ["mail.google.com", "Gmail"],
  ["chat.google.com", "Google Chat"],
  ["atlassian.net", "Jira"],
  ["teams.microsoft.com", "Teams"],
  ["teams.live.com", "Teams"],
  ["teams.cloud.microsoft", "Teams"],
  ["outlook.office.com", "Outlook"],
  ["outlook.live.com", "Outlook"],
  ["discord.com", "Discord"],
  ["github.com", "GitHub"],
  ["gitlab.com", "GitLab"],
  ["linear.app", "Linear"],
  ["notion.so", "Notion"],
  ["web.whatsapp.com", "WhatsApp"],
  ["web.telegram.org", "Telegram"],
  ["app.asana.com", "Asana"],
  ["zendesk.com", "Zendesk"],
  ["app.intercom.com", "Intercom"],
  ["trello.com", "Trello"],
];

/** "Slack" for `app.slack.com`; the host itself, without `www.`, where people have no other name. */
export function siteName(host: string): string {
  const known = names.find(([suffix]) => host === suffix || host.endsWith(`.${suffix}`));
  return known?.[1] ?? host.replace(/^www\./, "");
}
