// E-mail addresses of staff: the name under which a person signs in.

const longest = 254;
const pattern = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/;

/** One spelling for each address: without spaces around it, in small letters. */
export function canonicalEmail(written: string): string {
  return written.trim().normalize('NFC').toLowerCase();
}

/** Whether a canonical address has the shape of one. Whether it exists, only a letter could tell. */
export function isEmail(address: string): boolean {
  return address.length <= longest && pattern.test(address);
}
