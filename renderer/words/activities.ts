/** "Acme: Demo", or the title alone where no account is known or it already says so. */
export function activityTitle(title: string, accountName: string | null): string {
  return accountName === null || title.includes(accountName) ? title : `${accountName}: ${title}`
}
