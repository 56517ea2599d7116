const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
];
months.push("November", "December");

/** `2021`, `September 2021`, `10 September 2021`, or both days for what is none of these. */
export function bucketName({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return dayName(from);
  if (from.endsWith("-01-01") && to === `${from.slice(0, -6)}-12-31`) return from.slice(0, -6);
  if (from.endsWith("-01") && to.slice(0, -3) === from.slice(0, -3) && Number(to.slice(-2)) >= 28) {
    return dayName(from).replace(/^\d+ /, "");
  }
  return `${dayName(from)} to ${dayName(to)}`;
}

function dayName(day: string): string {
  const parts = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day);
  return parts === null ? day : `${Number(parts[3])} ${months[Number(parts[2]) - 1]} ${parts[1]}`;
}
