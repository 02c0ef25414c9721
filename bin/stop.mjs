/** Ends with one sentence in Japanese and in English: what is wrong and what to do. */
export function stop(ja, en) {
  process.stderr.write(`つなぎ: ${ja}\nTsunagi: ${en}\n`);
  process.exit(1);
}
