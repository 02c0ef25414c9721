/** Looks shared by native elements and by those of the component library. */
const button =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-8 px-4 py-1 text-oln-16B-100 max-desktop:min-h-11 print:hidden';

export const buttonLook = {
  solid: `${button} border border-key-900 bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200 disabled:border-solid-gray-536 disabled:bg-solid-gray-536`,
  outline: `${button} border border-key-900 bg-white text-key-900 hover:bg-key-50 active:bg-key-100`,
  small: `${button} px-3! text-oln-14B-100! border border-key-900 bg-white text-key-900 hover:bg-key-50 active:bg-key-100`,
  text: `${button} px-2! text-blue-1000 underline underline-offset-4 hover:bg-key-50 active:bg-key-100`,
  header:
    'inline-flex min-h-9 items-center gap-2 rounded-6 px-2 text-dns-16N-130 hover:bg-solid-gray-50 active:bg-solid-gray-100 max-desktop:min-h-11',
} as const;

export type ButtonLook = keyof typeof buttonLook;

export const fieldLook =
  'min-h-9 rounded-8 border border-solid-gray-600 bg-white px-2 py-1 text-dns-16N-130 max-desktop:min-h-11';

/** A field in a grid row: whatever stands above and below the boxes, the boxes of a row stand in one line. */
export const fieldRows = 'row-span-2 grid min-w-0 grid-rows-subgrid content-start gap-y-1';

export const fieldHead = 'flex min-w-0 flex-col gap-1 self-end';

export const floatLook =
  'rounded-8 border border-solid-gray-200 bg-white shadow-2 focus-visible:outline-none focus-visible:shadow-2';
