/** One sentence in Japanese and in English: what is wrong and what to do. */
export function tell(ja, en) {
  process.stderr.write(`つなぎ: ${ja}\nTsunagi: ${en}\n`);
  return false;
}

export function stop(ja, en) {
  tell(ja, en);
  process.exit(1);
}
