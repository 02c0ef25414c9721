/** Wide things scroll inside their box where sheets flow, and keys reach them there. */
export const scrolled = (name: string, flowing: boolean) =>
  flowing ? { role: 'region', tabIndex: 0, 'aria-label': name } : {};
