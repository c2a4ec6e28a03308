/** The bytes that a text stands for in the one right spelling of standard base64, or null. */
export function bytesOfBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null;
}
