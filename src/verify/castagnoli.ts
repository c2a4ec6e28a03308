const table: number[] = [];
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let step = 0; step < 8; step++) value = (value >>> 1) ^ (0x82f63b78 & -(value & 1));
  table.push(value);
}

/** The CRC-32C of some bytes as 8 lower-case hex digits. */
export function castagnoli(bytes: Buffer): string {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (table[(crc & 0xff) ^ bytes.readUInt8(index)] ?? 0) ^ (crc >>> 8);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
