/** 1 January 1980, the first day a zip can name. */
const [firstTime, firstDate] = [0, 0x21];

/** Sets every time in a freshly written zip to the same one, so that equal content makes equal files. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(at + 42);
    for (const time of [at + 12, local + 10]) {
      zip.writeUInt16LE(firstTime, time);
      zip.writeUInt16LE(firstDate, time + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return new Uint8Array(zip);
}
